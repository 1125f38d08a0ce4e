import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Pacer } from "../../src/store/pacer";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("lets the first change through at once and ends with the last", () => {
  const sent: number[] = [];
  let value = 0;
  const pacer = new Pacer<string>(() => sent.push(value));
  for (value = 1; value <= 12; value++) {
    pacer.change("slider");
    vi.advanceTimersByTime(10);
  }
  value = 12;
  vi.advanceTimersByTime(1_000);
  expect(sent[0]).toBe(1);
  expect(sent.at(-1)).toBe(12);
  expect(sent.length).toBeLessThanOrEqual(4);
});

it("keeps keys apart and sends what waits when flushed", () => {
  const sent: string[] = [];
  const pacer = new Pacer<string>((key) => sent.push(key));
  for (const key of ["a", "b", "a", "b"]) {
    pacer.change(key);
  }
  expect(sent).toEqual(["a", "b"]);
  pacer.flush();
  expect(sent).toEqual(["a", "b", "a", "b"]);
  vi.advanceTimersByTime(1_000);
  expect(sent.length).toBe(4);
});
