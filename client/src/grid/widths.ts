import type { TableShape } from "../wire/generated";
import { drawnText } from "./cellText";
import type { RowCache } from "./rowCache";

const LEAST = 72;
const MOST = 360;
const PADDING = 26;
const ROWS_MEASURED = 60;

/** How wide a text is drawn, in pixels. */
export type Measure = (text: string, bold: boolean) => number;

/** Widths that show the columns' names and the first rows, within bounds. */
export function widthsOf(shape: TableShape, cache: RowCache, measure: Measure): readonly number[] {
  const rows = Math.min(shape.rows, ROWS_MEASURED);
  return shape.columns.map(({ name, kind }, column) => {
    let widest = measure(`${name} ↓`, true);
    for (let row = 0; row < rows; row++) {
      const cell = cache.cell(row, column);
      if (cell !== undefined) {
        widest = Math.max(widest, measure(drawnText(cell, kind), false));
      }
    }
    return Math.ceil(Math.min(MOST, Math.max(LEAST, widest + PADDING)));
  });
}

/** The width of the column of row numbers: glide's own is too narrow for eight digits. */
export function markerWidth(rows: number): number {
  return Math.max(40, String(rows).length * 8 + 18);
}
