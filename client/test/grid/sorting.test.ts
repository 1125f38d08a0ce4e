import { describe, expect, it } from "vitest";
import {
  arrow,
  clicked,
  columnsKey,
  inWords,
  isSortable,
  orderOf,
  pressed,
} from "../../src/grid/sorting";
import type { TableShape } from "../../src/wire/generated";

const SHAPE: TableShape = {
  rows: 3,
  columns: [
    { name: "NAME", kind: "TEXT" },
    { name: "PLACE", kind: "JSON" },
  ],
};

describe("sorting a table", () => {
  it("goes with each click from ascending to descending to the table's own order", () => {
    const first = clicked(undefined, 0);
    const second = clicked(first, 0);
    expect(first).toEqual({ column: 0, descending: false });
    expect(second).toEqual({ column: 0, descending: true });
    expect(clicked(second, 0)).toBeUndefined();
    expect(clicked(second, 1)).toEqual({ column: 1, descending: false });
  });

  it("goes by a key the way that was pressed, and back when it is pressed again", () => {
    const down = pressed(undefined, 0, true);
    expect(down).toEqual({ column: 0, descending: true });
    expect(pressed(down, 0, false)).toEqual({ column: 0, descending: false });
    expect(pressed(down, 0, true)).toBeUndefined();
  });

  it("holds while the table has the same columns", () => {
    const sorting = { columns: columnsKey(SHAPE), order: { column: 0, descending: true } };
    expect(orderOf(sorting, { ...SHAPE, rows: 9 })).toEqual(sorting.order);
    expect(orderOf(sorting, { rows: 3, columns: SHAPE.columns.slice(0, 1) })).toBeUndefined();
    expect(orderOf(undefined, SHAPE)).toBeUndefined();
  });

  it("is shown at the column's name and said in words", () => {
    const order = { column: 0, descending: true };
    expect([arrow(order, 0), arrow(order, 1), arrow(undefined, 0)]).toEqual([" ↓", "", ""]);
    expect(inWords(order, SHAPE)).toBe("Sorted by NAME, descending");
  });

  it("is not for documents", () => {
    expect([isSortable(SHAPE, 0), isSortable(SHAPE, 1), isSortable(SHAPE, 9)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
