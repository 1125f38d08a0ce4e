import type { CellArray, Rectangle } from "@glideapps/glide-data-grid";
import type { Cell } from "../wire/generated";
import { counted, plainText } from "./cellText";
import { gridCell, kindOf } from "./gridCells";
import { type RowCache, WINDOW_ROWS } from "./rowCache";
import type { Table } from "./useTable";

/** Copying takes at most so many cells: more would hold up the browser and the server. */
const MOST_CELLS = 200_000;

/**
 * The cells of a selection for the clipboard. Glide writes those that are here; while others are brought the browser's copying
 * ends, and what glide writes afterwards is lost without a word, so they are written here.
 */
export function copySelection(
  { shape, cache }: Table,
  selection: Rectangle,
  signal: AbortSignal,
  onRemark: (text: string) => void,
): CellArray | (() => Promise<CellArray>) {
  const region = copyable(selection);
  const gridCells = (rows: readonly (readonly Cell[])[]) =>
    rows.map((row) => row.map((cell, right) => gridCell(cell, kindOf(shape, region.x + right))));
  const here = cellsHere(cache, region);
  if (here !== undefined) {
    onRemark("");
    return gridCells(here);
  }
  return async () => {
    onRemark(`Copying ${counted(region.height, "row")}…`);
    try {
      const brought = await cellsBrought(cache, region, signal);
      // Only a page from this machine or over https may write to the clipboard.
      await navigator.clipboard.writeText(spreadsheetText(brought));
      onRemark(`Copied ${copiedRows(region.height, selection.height)}`);
      return gridCells(brought);
    } catch (error) {
      onRemark(`Nothing was copied: ${error instanceof Error ? error.message : error}`);
      return [];
    }
  };
}

function copiedRows(copied: number, selected: number): string {
  return copied < selected
    ? `the first ${copied.toLocaleString("en-US")} of ${counted(selected, "row")}`
    : counted(copied, "row");
}

/** As many of a region's first rows as may be copied. */
export function copyable(region: Rectangle): Rectangle {
  const rows = Math.floor(MOST_CELLS / Math.max(1, region.width));
  return { ...region, height: Math.min(region.height, Math.max(1, rows)) };
}

/** A region's cells row by row, if all are here. */
export function cellsHere(cache: RowCache, region: Rectangle): Cell[][] | undefined {
  const here = cache.has(region.y, region.y + region.height);
  return here ? rowsOf(region, (row, column) => cache.cell(row, column)) : undefined;
}

/** A region's cells row by row, brought from the server where they are not here. */
export async function cellsBrought(
  cache: RowCache,
  region: Rectangle,
  signal: AbortSignal,
): Promise<Cell[][]> {
  const windows = await cache.bring(region.y, region.y + region.height, signal);
  const first = Math.floor(region.y / WINDOW_ROWS);
  return rowsOf(region, (row, column) => {
    const window = windows[Math.floor(row / WINDOW_ROWS) - first];
    return window?.columns[column]?.[row % WINDOW_ROWS];
  });
}

function rowsOf(
  region: Rectangle,
  cell: (row: number, column: number) => Cell | undefined,
): Cell[][] {
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
