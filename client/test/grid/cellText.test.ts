import { expect, it } from "vitest";
import { drawnText, plainText } from "../../src/grid/cellText";
import { tableHeight } from "../../src/grid/measures";
import { RowCache } from "../../src/grid/rowCache";
import { markerWidth, widthsOf } from "../../src/grid/widths";
import type { Cell, ColumnType } from "../../src/wire/generated";

it.each<[Cell, ColumnType, string]>([
  [1_234_567, "INTEGER", "1,234,567"],
  [-1_234, "INTEGER", "−1,234"],
  [999, "INTEGER", "999"],
  ["123456789012345678901", "INTEGER", "123,456,789,012,345,678,901"],
  ["1234.50", "DECIMAL", "1,234.50"],
  ["-0.05", "DECIMAL", "−0.05"],
  [0.1 + 0.2, "REAL", "0.3"],
  [1_234.5678, "REAL", "1,234.5678"],
  [1e-9, "REAL", "1e-9"],
  [1.5e300, "REAL", "1.5e+300"],
  ["NaN", "REAL", "NaN"],
  ["-Infinity", "REAL", "−Infinity"],
  [true, "BOOLEAN", "true"],
  ["2026-05-31", "DATE", "2026-05-31"],
  ["two\nlines\there", "TEXT", "two lines here"],
  [null, "TEXT", "null"],
])("draws %s of a column of type %s", (cell, kind, text) => {
  expect(drawnText(cell, kind)).toBe(text);
});

it("draws the beginning of a long text, and copies the whole", () => {
  const long = "x".repeat(100_000);
  expect(drawnText(long, "TEXT").length).toBe(400);
  expect(plainText(long)).toBe(long);
  expect(plainText(null)).toBe("");
});

it("makes columns as wide as what they show, within bounds", async () => {
  const shape = {
    rows: 2,
    columns: [
      { name: "A", kind: "INTEGER" },
      { name: "A_LONGER_NAME", kind: "TEXT" },
      { name: "C", kind: "TEXT" },
    ],
  } as const;
  const columns = [
    [1, 2],
    ["x", "y"],
    ["z".repeat(500), null],
  ];
  const cache = await new Promise<RowCache>((resolve) => {
    const filling = new RowCache(
      2,
      async () => ({ from: 0, columns }),
      () => resolve(filling),
    );
    filling.show(0, 2);
  });
  expect(widthsOf(shape, cache, (text, bold) => text.length * (bold ? 9 : 8))).toEqual([
    72, 161, 360,
  ]);
});

it("leaves room for the number of the last row", () => {
  expect([10, 99_999, 10_000_000].map(markerWidth)).toEqual([40, 58, 82]);
});

it("is as high as its rows, up to ten, or as asked", () => {
  expect(tableHeight(3, undefined, false)).toBe(172);
  expect(tableHeight(10, undefined, false)).toBe(410);
  expect(tableHeight(10_000_000, undefined, false)).toBe(410);
  expect(tableHeight(10_000_000, undefined, true)).toBe(424);
  expect(tableHeight(3, 600, true)).toBe(600);
});
