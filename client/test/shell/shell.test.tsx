// @vitest-environment jsdom
import "../browser";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Shell } from "../../src/shell/Shell";
import { SIDEBAR } from "../../src/wire/generated";
import { click, one, press, showWith } from "../elements/render";
import { SAMPLES } from "../samples";
import { FakeServer, last, nodeOf } from "../store/fakeServer";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => act(async () => void vi.advanceTimersByTime(ms));

/** A page with a text and a text input, in its frame. */
async function started() {
  const server = new FakeServer();
  server.welcome();
  server.changes(1, "DONE", last(3, SAMPLES.Text), last(4, SAMPLES.TextInput, "name", "Rosa"));
  const place = await showWith(server.visit, <Shell />);
  return { server, place };
}

describe("the frame of the page", () => {
  it("says that the script runs once it has for a while, and stops it", async () => {
    const { server, place } = await started();
    await act(async () => server.changes(2, "RUNNING"));
    await pass(299);
    expect(place.textContent).not.toContain("Running");
    await pass(1);
    expect(place.textContent).toContain("Running");
    await click(
      [...place.querySelectorAll("button")].find((b) => b.textContent === "Stop") ?? expect.fail(),
    );
    expect(server.news()).toEqual([{ type: "Stop" }]);
    await act(async () => server.changes(2, "STOPPED"));
    expect(place.textContent).not.toContain("Running");
  });

  it("does not mention a short run", async () => {
    const { server, place } = await started();
    for (let run = 2; run < 10; run++) {
      await act(async () => server.changes(run, "RUNNING"));
      await pass(200);
      await act(async () => server.changes(run, "DONE"));
      expect(place.textContent).not.toContain("Running");
    }
  });

  it("says that the connection is lost, tries at once when asked, and keeps the page", async () => {
    const { server, place } = await started();
    await act(async () => server.lose());
    await pass(1_000);
    expect(place.textContent).toContain("Connection lost, trying again…");
    expect(place.textContent).toContain("Plain <b>text</b>");
    await click(
      [...place.querySelectorAll("button")].find((b) => b.textContent === "Try now") ??
        expect.fail(),
    );
    expect(server.reconnects).toBe(1);
    await act(async () => void server.welcome(true, [nodeOf(3, SAMPLES.Text)]));
    expect(place.textContent).not.toContain("Connection lost");
  });

  it("tells why the visit has ended", async () => {
    const { server, place } = await started();
    await act(async () => server.say({ type: "Goodbye", text: "Opened elsewhere." }));
    expect(one(place, "[role=alert]").textContent).toContain("Opened elsewhere.");
    expect(server.closed).toBe(true);
  });

  it("shows what the compiler says until it is dismissed or mended", async () => {
    const { server, place } = await started();
    const problem = {
      file: "App.java",
      line: 7,
      column: 9,
      message: "cannot find symbol",
      source: "\tint x = slidr();",
    };
    await act(async () => server.say({ type: "Build", problems: [problem] }));
    const panel = one(place, "[role=alert]");
    expect(panel.textContent).toContain("App.java:7:9");
    expect(panel.textContent).toContain("cannot find symbol");
    expect(one(panel, "pre").textContent).toBe("\tint x = slidr();\n\t       ^");
    await click(one(panel, "button"));
    expect(place.querySelector("[role=alert]")).toBeNull();
    await act(async () => server.say({ type: "Build", problems: [problem] }));
    one(place, "[role=alert]");
    await act(async () => server.say({ type: "Build", problems: [] }));
    expect(place.querySelector("[role=alert]")).toBeNull();
  });

  it("shows remarks for a while, and errors until they are dismissed", async () => {
    const { server, place } = await started();
    await act(async () => {
      server.say({ type: "Notice", level: "WARNING", text: "that was refused" });
      server.say({ type: "Notice", level: "ERROR", text: "that went wrong" });
    });
    await pass(6_000);
    const remarks = one(place, "[aria-label=Notifications]");
    expect(remarks.textContent?.trim()).toBe("that went wrong");
    await click(one(remarks, "button"));
    expect(remarks.textContent?.trim()).toBe("");
  });

  it("runs again at the key r, but not while something is typed", async () => {
    const { server, place } = await started();
    await press(one(place, "main input"), "r");
    expect(server.news()).toEqual([]);
    await press(document.body, "r");
    expect(server.news()).toEqual([{ type: "Rerun" }]);
  });

  it("has a sidebar only when something is in it", async () => {
    const { server, place } = await started();
    expect(place.querySelector("aside")).toBeNull();
    const node = nodeOf(9, SAMPLES.Slider, "age", 20);
    await act(async () =>
      server.changes(2, "DONE", { type: "Insert", parent: SIDEBAR, before: 0, node }),
    );
    one(place, "aside input[type=range]");
    await act(async () => server.changes(3, "DONE", { type: "Remove", id: 9 }));
    expect(place.querySelector("aside")).toBeNull();
  });

  it("shows that it waits when the first element takes its time", async () => {
    const server = new FakeServer();
    const place = await showWith(server.visit, <Shell />);
    expect(place.querySelector("[aria-label=Loading]")).toBeNull();
    await pass(400);
    one(place, "[aria-label=Loading]");
    await pass(2_600);
    expect(place.textContent).toContain("The server does not answer yet");
    await act(async () => {
      server.welcome();
      server.changes(1, "DONE", last(3, SAMPLES.Text));
    });
    expect(one(place, "main").textContent).toBe("Plain <b>text</b>");
  });
});
