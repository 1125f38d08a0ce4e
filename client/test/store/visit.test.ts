import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MAIN } from "../../src/wire/generated";
import { SAMPLES } from "../samples";
import { FakeServer, last, nodeOf } from "./fakeServer";

const SLIDER = last(3, SAMPLES.Slider, "age", 20);
const set = (key: string, value: number | boolean) => ({ type: "SetValue", key, value });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A visit that shows a slider. */
function started(): FakeServer {
  const server = new FakeServer();
  server.welcome();
  server.changes(1, "DONE", SLIDER);
  return server;
}

function node(server: FakeServer, id = 3) {
  return server.visit.node(id) ?? expect.fail(`no node ${id}`);
}

function shown(server: FakeServer, id = 3) {
  return server.visit.value(node(server, id));
}

describe("a visit", () => {
  it("begins without a session and shows what comes", () => {
    const server = new FakeServer();
    expect(server.welcome()).toEqual({ type: "Hello", protocol: 1, values: {} });
    expect(server.visit.status.shown).toBe(false);
    server.changes(1, "RUNNING", SLIDER);
    expect(server.visit.status).toMatchObject({ shown: true, run: 1, runState: "RUNNING" });
    expect(server.visit.status.seat).toEqual({ session: "s1" });
    expect(shown(server)).toBe(20);
  });

  it("sends what is entered and shows it at once", () => {
    const server = started();
    const heard = vi.fn();
    server.visit.subscribeKey("age", heard);
    server.visit.enter(node(server), 25);
    expect(shown(server)).toBe(25);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(server.news()).toEqual([set("age", 25)]);
  });

  it("sends what was entered before a press first", () => {
    const server = started();
    server.visit.enter(node(server), 25);
    server.visit.enter(node(server), 30);
    server.visit.press("go");
    expect(server.news()).toEqual([set("age", 25), set("age", 30), set("go", true)]);
  });

  it("tells only those whose node has changed", () => {
    const server = started();
    server.changes(2, "DONE", last(4, SAMPLES.Text));
    const [one, other] = [vi.fn(), vi.fn()];
    server.visit.subscribeNode(3, one);
    server.visit.subscribeNode(4, other);
    server.changes(3, "DONE", { type: "Update", id: 4, element: { type: "Text", body: "new" } });
    expect(one).not.toHaveBeenCalled();
    expect(other).toHaveBeenCalledTimes(1);
  });

  it("shows again what the server holds when that refuses a value", () => {
    const server = started();
    server.visit.enter(node(server), 500);
    server.changes(1, "DONE", { type: "Update", id: 3, element: SAMPLES.Slider, value: 20 });
    expect(shown(server)).toBe(500);
    vi.advanceTimersByTime(1_000);
    expect(shown(server)).toBe(20);
  });

  it("does not jump back while the slider moves on", () => {
    const server = started();
    server.visit.enter(node(server), 25);
    server.visit.enter(node(server), 30);
    server.changes(2, "DONE", { type: "Update", id: 3, element: SAMPLES.Slider, value: 25 });
    expect(shown(server)).toBe(30);
    server.changes(3, "RUNNING");
    server.changes(3, "DONE");
    vi.advanceTimersByTime(5_000);
    expect(shown(server)).toBe(30);
  });

  it("keeps what is entered while the connection is lost, and tells it when the session goes on", () => {
    const server = started();
    server.lose();
    server.visit.enter(node(server), 40);
    server.visit.enter(node(server), 45);
    server.visit.press("go");
    server.visit.press("go");
    expect(shown(server)).toBe(45);
    vi.advanceTimersByTime(1_000);
    expect(server.news()).toEqual([]);
    const hello = server.welcome(true, [nodeOf(3, SAMPLES.Slider, "age", 20)]);
    expect(hello).toMatchObject({ session: "s1", values: { age: 45 } });
    expect(server.news()).toEqual([set("age", 45), set("go", true)]);
    expect(shown(server)).toBe(45);
  });

  it("takes the server's values on coming back, where nothing was entered meanwhile", () => {
    const server = started();
    server.visit.enter(node(server), 25);
    server.changes(2, "DONE");
    server.news();
    server.lose();
    server.welcome(true, [nodeOf(3, SAMPLES.Slider, "age", 60)]);
    expect(shown(server)).toBe(60);
    expect(server.news()).toEqual([]);
  });

  it("offers all values to a server that was restarted, and keeps the old page until the new one comes", () => {
    const server = started();
    server.changes(2, "DONE", last(4, SAMPLES.Text));
    server.visit.enter(node(server), 25);
    server.changes(3, "DONE");
    server.lose();
    server.news();
    expect(server.welcome(false, [], "s2")).toMatchObject({ session: "s1", values: { age: 25 } });
    server.changes(1, "RUNNING");
    expect(server.visit.node(MAIN)?.children).toEqual([3, 4]);
    expect(server.visit.status.seat).toEqual({ session: "s1" });
    server.changes(1, "DONE", last(9, SAMPLES.Slider, "age", 25));
    expect(server.visit.node(MAIN)?.children).toEqual([9]);
    expect(server.visit.status.seat).toEqual({ session: "s2" });
    expect(shown(server, 9)).toBe(25);
    expect(server.news()).toEqual([]);
  });

  it("tells a restarted server after its first run what happened since it was greeted", () => {
    const server = started();
    server.lose();
    server.welcome(false, [], "s2");
    server.visit.enter(node(server), 70);
    server.visit.press("go");
    expect(server.news()).toEqual([]);
    server.changes(1, "DONE", SLIDER);
    expect(server.news()).toEqual([set("age", 70), set("go", true)]);
    expect(shown(server)).toBe(70);
  });

  it("takes the word of a restarted server, which counts its runs anew", () => {
    const server = started();
    server.changes(57, "DONE");
    server.lose();
    server.visit.enter(node(server), 70);
    server.welcome(false, [], "s2");
    server.changes(1, "DONE", SLIDER);
    server.changes(2, "DONE");
    server.changes(3, "DONE", { type: "Update", id: 3, element: SAMPLES.Slider, value: 60 });
    expect(shown(server)).toBe(60);
  });

  it("comes back to what was stashed", () => {
    const before = started();
    before.visit.enter(node(before), 25);
    const server = new FakeServer(before.visit.stash());
    expect(server.welcome(false)).toMatchObject({ session: "s1", values: { age: 25 } });
    server.changes(1, "DONE", last(3, SAMPLES.Slider, "age", 25));
    expect(shown(server)).toBe(25);
  });

  it("asks for the whole page when patches do not fit, but not for ever", () => {
    const server = started();
    const wrong = () => server.changes(2, "DONE", { type: "Remove", id: 99 });
    for (let time = 0; time < 3; time++) {
      wrong();
      server.welcome(true);
    }
    expect(server.reconnects).toBe(3);
    expect(server.closed).toBe(false);
    wrong();
    expect(server.closed).toBe(true);
    expect(server.visit.status.ending).toContain("Node 99 is not on the page");
  });

  it("ends when the server says goodbye or speaks another version", () => {
    const left = started();
    left.say({ type: "Goodbye", text: "Opened elsewhere." });
    expect(left.closed).toBe(true);
    expect(left.visit.status.ending).toBe("Opened elsewhere.");
    const newer = new FakeServer();
    newer.welcome();
    newer.say({
      type: "Welcome",
      protocol: 2,
      session: "x",
      resumed: false,
      page: [],
      developer: false,
    });
    expect(newer.visit.status.ending).toContain("version 1 of the protocol, the server version 2");
  });

  it("keeps the newest remarks until they are dismissed, and the problems until they are gone", () => {
    const server = started();
    for (const text of ["1", "2", "3", "4", "5"]) {
      server.say({ type: "Notice", level: "INFO", text });
    }
    expect(server.visit.status.remarks.map((remark) => remark.text)).toEqual(["2", "3", "4", "5"]);
    server.visit.dismiss(server.visit.status.remarks[0]?.id ?? 0);
    expect(server.visit.status.remarks.map((remark) => remark.text)).toEqual(["3", "4", "5"]);
    const problem = { file: "App.java", line: 1, column: 2, message: "';' expected" };
    server.say({ type: "Build", problems: [problem] });
    expect(server.visit.status.problems).toEqual([problem]);
    server.say({ type: "Build", problems: [] });
    expect(server.visit.status.problems).toEqual([]);
  });
});
