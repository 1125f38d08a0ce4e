import type { Cell } from "../wire/generated";
import { plainText } from "./cellText";
import { type RowCache, WINDOW_ROWS } from "./rowCache";

/** Copying takes at most so many cells: more would hold up the browser and the server. */
const MOST_CELLS = 200_000;

/** A part of a table. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** As many of a region's first rows as may be copied. */
export function copyable(region: Region): Region {
  const rows = Math.floor(MOST_CELLS / Math.max(1, region.width));
  return { ...region, height: Math.min(region.height, Math.max(1, rows)) };
}

/** A region's cells row by row, if all are here. */
export function cellsHere(cache: RowCache, region: Region): Cell[][] | undefined {
  const here = cache.has(region.y, region.y + region.height);
  return here ? rowsOf(region, (row, column) => cache.cell(row, column)) : undefined;
}

/** A region's cells row by row, brought from the server where they are not here. */
export async function cellsBrought(
  cache: RowCache,
  region: Region,
  signal: AbortSignal,
): Promise<Cell[][]> {
  const windows = await cache.bring(region.y, region.y + region.height, signal);
  const first = Math.floor(region.y / WINDOW_ROWS);
  return rowsOf(region, (row, column) => {
    const window = windows[Math.floor(row / WINDOW_ROWS) - first];
    return window?.columns[column]?.[row % WINDOW_ROWS];
  });
}

function rowsOf(region: Region, cell: (row: number, column: number) => Cell | undefined): Cell[][] {
  return Array.from({ length: region.height }, (_, down) =>
    Array.from(
      { length: region.width },
      (_, right) => cell(region.y + down, region.x + right) ?? null,
    ),
  );
}

/** Cells as the text that spreadsheets take: tabs between them, quotes around those that hold a tab, a quote or a line's end. */
export function spreadsheetText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => row.map((cell) => quoted(plainText(cell))).join("\t")).join("\n");
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
