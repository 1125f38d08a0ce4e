import { type GridCell, GridCellKind } from "@glideapps/glide-data-grid";
import type { Cell, ColumnType, TableShape } from "../wire/generated";
import { drawnText, isNumeric, NOTHING, plainText } from "./cellText";
import type { Table } from "./useTable";

/** What glide draws at a place of the table. */
export function cellAt({ shape, cache }: Table, column: number, row: number): GridCell {
  const cell = cache.cell(row, column);
  if (cell === undefined) {
    return {
      kind: GridCellKind.Loading,
      allowOverlay: false,
      skeletonWidth: 60,
      skeletonWidthVariability: 30,
    };
  }
  return gridCell(cell, kindOf(shape, column));
}

/** What glide draws of a cell. Text without an alignment stands where its script begins: Arabic and Hebrew at the right. */
export function gridCell(cell: Cell, kind: ColumnType): GridCell {
  const text = {
    kind: GridCellKind.Text,
    displayData: drawnText(cell, kind),
    data: cell === null ? NOTHING : plainText(cell),
    copyData: plainText(cell),
    allowOverlay: cell !== null,
    readonly: true,
    ...(isNumeric(kind) && { contentAlign: "right" as const }),
  } as const;
  return cell === null || cell === false ? { ...text, style: "faded" } : text;
}

/** What a column holds. */
export function kindOf(shape: TableShape, column: number): ColumnType {
  return shape.columns[column]?.kind ?? "TEXT";
}
