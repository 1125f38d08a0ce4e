// @vitest-environment jsdom
import "../browser";
import { act } from "react";
import { beforeAll, describe, expect, it } from "vitest";
import { Shell } from "../../src/shell/Shell";
import type { Inspection, QueryStory } from "../../src/wire/generated";
import { click, one, press, showWith } from "../elements/render";
import { SAMPLES } from "../samples";
import { FakeServer, last } from "../store/fakeServer";

const HIT: QueryStory = {
  number: 1,
  run: 2,
  connection: "snowpark",
  sql: "SELECT * FROM <pets>",
  state: "DONE",
  source: "HIT",
  millis: 0.02,
  rows: 12_345,
  bytes: 2_097_152,
  sharers: 0,
  attempts: 0,
};
const INSPECTION: Inspection = {
  queries: [
    {
      ...HIT,
      number: 2,
      state: "FAILED",
      source: "JOINED",
      millis: 1_234,
      sharers: 3,
      attempts: 2,
      id: "01ab-cd",
      problem: "no such table",
    },
    HIT,
  ],
  cache: { hits: 7, shared: 1, executions: 3, evictions: 0, results: 2, bytes: 4_096, budget: 1e9 },
  pools: { snowpark: { active: 1, idle: 2, waiting: 4, max: 8, opened: 5, closed: 2 } },
};

/** The panel is a file of its own, loaded when it is opened. */
beforeAll(async () => void (await import("../../src/shell/QueryPanel")));

async function started(developer = true) {
  const server = new FakeServer();
  server.welcome(false, [], "s1", developer);
  server.changes(1, "DONE", last(3, SAMPLES.Text), last(4, SAMPLES.TextInput, "name", "Rosa"));
  const place = await showWith(server.visit, <Shell />);
  return { server, place };
}

const panelIn = (place: HTMLElement) => place.querySelector("section[aria-label=Queries]");
const button = (place: ParentNode, name: string) =>
  [...place.querySelectorAll("button")].find(
    (b) => b.getAttribute("aria-label") === name || b.textContent === name,
  ) ?? expect.fail(`there is no button ${name}`);

describe("the author's look at the connections", () => {
  it("asks the server while it is open, and shows what that tells", async () => {
    const { server, place } = await started();
    await click(button(place, "Queries"));
    expect(server.news()).toEqual([{ type: "Inspect", on: true }]);
    expect(panelIn(place)?.textContent).toContain("Asking the server…");
    await act(async () => server.say({ type: "Inspected", inspection: INSPECTION }));
    const rows = [...place.querySelectorAll("section tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent?.trim()),
    );
    expect(rows).toEqual([
      [
        "2",
        "SELECT * FROM <pets>snowparkno such table",
        "joined failed",
        "1.23 s",
        "",
        "",
        "3",
        "2",
        "01ab-cd",
      ],
      ["2", "SELECT * FROM <pets>snowpark", "hit", "0.02 ms", "12,345", "2.0 MB", "", "", ""],
    ]);
    expect(panelIn(place)?.textContent).toContain("7 hits · 3 executions · 1 joined");
    expect(panelIn(place)?.textContent).toContain("1 active, 2 idle of 8 sessions, 4 waiting");
  });

  it("opens and closes at the key q, but not while something is typed", async () => {
    const { server, place } = await started();
    await press(one(place, "main input"), "q");
    expect(panelIn(place)).toBeNull();
    await press(document.body, "q");
    expect(panelIn(place)).not.toBeNull();
    await press(document.body, "q");
    expect(panelIn(place)).toBeNull();
    expect(server.news()).toEqual([
      { type: "Inspect", on: true },
      { type: "Inspect", on: false },
    ]);
  });

  it("takes the focus, and gives it back when it is closed by Escape", async () => {
    const { place } = await started();
    button(place, "Queries").focus();
    await click(button(place, "Queries"));
    expect(document.activeElement).toBe(button(place, "Close the queries"));
    await press(button(place, "Close the queries"), "Escape");
    expect(panelIn(place)).toBeNull();
    expect(document.activeElement).toBe(button(place, "Queries"));
  });

  it("clears results and resets connections", async () => {
    const { server, place } = await started();
    await click(button(place, "Queries"));
    await act(async () => server.say({ type: "Inspected", inspection: INSPECTION }));
    server.news();
    await click(button(place, "Clear results"));
    await click(button(place, "Reset snowpark"));
    expect(server.news()).toEqual([
      { type: "ClearResults" },
      { type: "ResetConnection", connection: "snowpark" },
    ]);
  });

  it("asks again after the connection was lost", async () => {
    const { server, place } = await started();
    await click(button(place, "Queries"));
    server.news();
    await act(async () => server.lose());
    await act(async () => void server.welcome(true));
    expect(server.news()).toEqual([{ type: "Inspect", on: true }]);
  });

  it("is not there for others than the author", async () => {
    const { server, place } = await started(false);
    expect(place.querySelector("button[aria-label=Queries]")).toBeNull();
    await press(document.body, "q");
    expect(panelIn(place)).toBeNull();
    expect(server.news()).toEqual([]);
  });
});
