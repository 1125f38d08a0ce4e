import { expect, it } from "vitest";
import { count, size, time } from "../../src/shell/figures";

it("writes numbers, times and sizes as people read them", () => {
  expect([0, 999, 1_234_567].map(count)).toEqual(["0", "999", "1,234,567"]);
  expect([0.02, 9.99, 12.4, 999, 1_234, 125_000].map(time)).toEqual([
    "0.02 ms",
    "9.99 ms",
    "12 ms",
    "999 ms",
    "1.23 s",
    "125 s",
  ]);
  expect([0, 184, 1_024, 2_097_152, 300_000_000, 5e15].map(size)).toEqual([
    "0 B",
    "184 B",
    "1.0 KB",
    "2.0 MB",
    "286 MB",
    "4547 TB",
  ]);
});
