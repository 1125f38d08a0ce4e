import { expect, it } from "vitest";
import { cellsBrought, cellsHere, copyable, spreadsheetText } from "../../src/grid/copy";
import { RowCache } from "../../src/grid/rowCache";

const region = (y: number, height: number) => ({ x: 1, y, width: 2, height });

function cacheOf(rows: number) {
  return new Promise<RowCache>((resolve) => {
    const load = async (from: number, to: number) => {
      const numbers = Array.from({ length: to - from }, (_, index) => from + index);
      return { from, columns: [0, 1, 2].map((column) => numbers.map((row) => row * 10 + column)) };
    };
    const cache = new RowCache(rows, load, () => cache.has(0, 100) && resolve(cache));
    cache.show(0, 100);
  });
}

it("copies what is here at once", async () => {
  const cache = await cacheOf(1_000);
  expect(cellsHere(cache, region(3, 2))).toEqual([
    [31, 32],
    [41, 42],
  ]);
  expect(cellsHere(cache, region(950, 2))).toBeUndefined();
});

it("brings what is not here, over the borders of windows", async () => {
  const cache = await cacheOf(1_000);
  const cells = await cellsBrought(cache, region(599, 202), new AbortController().signal);
  expect(cells.length).toBe(202);
  expect(cells[0]).toEqual([5_991, 5_992]);
  expect(cells.at(-1)).toEqual([8_001, 8_002]);
});

it("copies the first rows of too many", () => {
  expect(copyable({ x: 0, y: 5, width: 20, height: 10_000_000 })).toEqual({
    x: 0,
    y: 5,
    width: 20,
    height: 10_000,
  });
  expect(copyable({ x: 0, y: 5, width: 20, height: 7 }).height).toBe(7);
  expect(copyable({ x: 0, y: 0, width: 500_000, height: 3 }).height).toBe(1);
});

it("writes what spreadsheets read", () => {
  const rows = [
    ["a", 1.5, null],
    ['say "hi"', "tab\there", true],
    ["two\nlines", "", "-"],
  ];
  expect(spreadsheetText(rows)).toBe(
    'a\t1.5\t\n"say ""hi"""\t"tab\there"\ttrue\n"two\nlines"\t\t-',
  );
});
