import { describe, expect, it } from "vitest";
import {
  type Entries,
  enter,
  hear,
  heedRun,
  isContradicted,
  rejoin,
  startOver,
  untold,
  valuesOf,
  yieldToServer,
} from "../../src/store/entries";

const NONE: Entries = new Map();
const value = (entries: Entries) => entries.get("k")?.value;

describe("what the visitor has entered", () => {
  it("stays when the server takes it in silence", () => {
    const entered = heedRun(enter(NONE, "k", 7, 3), 4, true);
    expect(value(entered)).toBe(7);
    expect(isContradicted(entered)).toBe(false);
  });

  it("stays when the server's word is older", () => {
    let entries = enter(enter(NONE, "k", 1, 3), "k", 2, 3);
    entries = heedRun(hear(entries, "k", 1, 4), 4, true);
    expect(value(entries)).toBe(2);
    entries = heedRun(entries, 5, false);
    expect(isContradicted(entries)).toBe(false);
    expect(value(yieldToServer(entries))).toBe(2);
  });

  it("goes when the server contradicts and stays with it", () => {
    const refused = heedRun(hear(enter(NONE, "k", 500, 3), "k", 20, 3), 3, true);
    expect(isContradicted(refused)).toBe(true);
    expect(value(refused)).toBe(500);
    expect(value(yieldToServer(refused))).toBe(20);
  });

  it("goes at once when the server has had its say before", () => {
    const settled = heedRun(enter(NONE, "k", 7, 3), 4, true);
    expect(value(hear(settled, "k", 1, 5))).toBe(1);
  });

  it("is not touched by what is shown of other widgets", () => {
    const entries = enter(NONE, "k", 7, 3);
    expect(hear(entries, "other", 1, 9)).toBe(entries);
  });

  it("wins over the page of a session that goes on, if that has not settled it", () => {
    const settled = heedRun(enter(NONE, "k", 7, 3), 4, true);
    const entries = enter(settled, "fresh", "new", 4);
    const held = new Map<string, string | number>([
      ["k", 8],
      ["fresh", "old"],
    ]);
    const joined = rejoin(entries, held);
    expect(valuesOf(joined)).toEqual({ k: 8, fresh: "new" });
    expect([...untold(joined, {}).keys()]).toEqual(["fresh"]);
  });

  it("is told to a new session only as far as it was not offered", () => {
    const offered = { k: 7, list: [1, 2] };
    let entries = enter(enter(NONE, "k", 7, 57), "list", [1, 2], 57);
    entries = startOver(enter(entries, "k", 8, 57));
    expect(entries.get("k")?.run).toBe(0);
    expect([...untold(entries, offered)]).toEqual([["k", 8]]);
  });
});
