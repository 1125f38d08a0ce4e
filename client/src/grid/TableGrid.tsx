import {
  type CellArray,
  DataEditorCore,
  type GridCell,
  GridCellKind,
  type GridColumn,
  ImageWindowLoaderImpl,
  type InnerGridCell,
  type InternalCellRenderer,
  type Item,
  loadingCellRenderer,
  markerCellRenderer,
  type Rectangle,
  textCellRenderer,
} from "@glideapps/glide-data-grid";
import "@glideapps/glide-data-grid/dist/index.css";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Cell, ColumnType, TableShape } from "../wire/generated";
import { drawnText, isNumeric, NOTHING, plainText } from "./cellText";
import { cellsBrought, cellsHere, copyable, spreadsheetText } from "./copy";
import { headersAtRight, themeFromPage, useScheme } from "./look";
import { FOOTER, HEADER, ROW, tableHeight } from "./measures";
import type { Load } from "./rowCache";
import styles from "./TableGrid.module.css";
import { type Table, useTable } from "./useTable";
import { markerWidth } from "./widths";

/** Only what is drawn here: the others would bring an editor of Markdown and a carousel along. */
const RENDERERS = [
  markerCellRenderer,
  textCellRenderer,
  loadingCellRenderer,
] as readonly unknown[] as readonly InternalCellRenderer<InnerGridCell>[];
const IMAGES = new ImageWindowLoaderImpl();

export { loadFonts } from "./look";

interface TableGridProps {
  readonly shape: TableShape;
  readonly load: Load;
  readonly height: number | undefined;
}

/** A table of any length on a canvas, which holds the visible cells as a real table for assistive technology too. */
export default function TableGrid({ shape, load, height }: TableGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const seen = useRef({ from: 0, to: 20 });
  const table = useTable(shape, load, seen);
  const [remark, setRemark] = useState("");
  const sideways = useWidth(frame) < neededWidth(table);
  const full = tableHeight(table?.shape.rows ?? shape.rows, height, sideways);
  return (
    <div ref={frame} className={styles.frame} style={{ height: full }}>
      {table === undefined ? (
        <div className={styles.waiting} />
      ) : (
        <Shown table={table} seen={seen} height={full - FOOTER - 2} onRemark={setRemark} />
      )}
      <Footer shape={table?.shape ?? shape} table={table} remark={remark} />
    </div>
  );
}

/** How wide an element is, followed. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    if (element.current !== null) {
      observer.observe(element.current);
    }
    return () => observer.disconnect();
  }, [element]);
  return width;
}

function neededWidth(table: Table | undefined): number {
  return table === undefined
    ? 0
    : table.widths.reduce((sum, width) => sum + width, markerWidth(table.shape.rows));
}

interface ShownProps {
  readonly table: Table;
  readonly seen: { current: { from: number; to: number } };
  readonly height: number;
  /** Called with what the visitor should know of what was just done. */
  readonly onRemark: (text: string) => void;
}

function Shown({ table, seen, height, onRemark }: ShownProps) {
  const { shape, cache } = table;
  const scheme = useScheme();
  const theme = useMemo(() => (scheme === "" ? {} : themeFromPage()), [scheme]);
  const [columns, resize] = useColumns(table);
  const portal = useRef<HTMLDivElement>(null);
  // The table is a new object whenever rows have come, so that glide draws and lists the cells anew.
  const content = useCallback(([column, row]: Item) => cellAt(table, column, row), [table]);
  const drawHeader = useMemo(
    () => headersAtRight((column) => isNumeric(kindOf(shape, column))),
    [shape],
  );
  const [busy, setBusy] = useState(false);
  const look = useCallback(
    ({ y, height: rows }: Rectangle) => {
      seen.current = { from: y, to: y + rows + 1 };
      cache.show(y, y + rows + 1);
      setBusy(!cache.has(y, y + rows + 1));
    },
    [seen, cache],
  );
  return (
    <div aria-busy={busy && !cache.has(seen.current.from, seen.current.to)}>
      <DataEditorCore
        width="100%"
        height={height}
        rows={shape.rows}
        columns={columns}
        getCellContent={content}
        getCellsForSelection={(region, signal) => copy(table, region, signal, onRemark)}
        onVisibleRegionChanged={look}
        onColumnResize={(column, width) => resize(column.title, width)}
        drawHeader={drawHeader}
        renderers={RENDERERS}
        imageWindowLoader={IMAGES}
        theme={theme}
        headerHeight={HEADER}
        rowHeight={ROW}
        rowMarkers={{ kind: "number", width: markerWidth(shape.rows) }}
        columnSelect="single"
        rowSelect="none"
        rangeSelect="rect"
        smoothScrollX
        smoothScrollY
        overscrollX={0}
        keybindings={{ search: false, downFill: false, rightFill: false }}
        portalElementRef={portal as React.RefObject<HTMLElement>}
      />
      {createPortal(<div ref={portal} className={styles.portal} />, document.body)}
    </div>
  );
}

interface FooterProps {
  readonly shape: TableShape;
  readonly table: Table | undefined;
  readonly remark: string;
}

function Footer({ shape, table, remark }: FooterProps) {
  const problem = table?.cache.problem;
  return (
    <div className={styles.footer}>
      {problem !== undefined && (
        <span className={styles.problem} role="alert">
          {problem}{" "}
          <button type="button" onClick={() => table?.cache.retry()}>
            Try again
          </button>
        </span>
      )}
      <span role="status">{remark}</span>
      <span className={styles.count}>
        {count(shape.rows, "row")} × {count(shape.columns.length, "column")}
      </span>
    </div>
  );
}

function count(number: number, word: string): string {
  return `${number.toLocaleString("en-US")} ${word}${number === 1 ? "" : "s"}`;
}

/** The columns with their widths, and how to change one. */
function useColumns({
  shape,
  widths,
}: Table): [GridColumn[], (name: string, width: number) => void] {
  const [resized, setResized] = useState<Readonly<Record<string, number>>>({});
  const columns = useMemo(
    () =>
      shape.columns.map(({ name }, index): GridColumn => {
        const width = resized[name];
        return width === undefined
          ? { id: String(index), title: name, width: widths[index] ?? 100, grow: 1 }
          : { id: String(index), title: name, width };
      }),
    [shape, widths, resized],
  );
  const resize = useCallback(
    (name: string, width: number) => setResized((all) => ({ ...all, [name]: width })),
    [],
  );
  return [columns, resize];
}

function cellAt({ shape, cache }: Table, column: number, row: number): GridCell {
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

function gridCell(cell: Cell, kind: ColumnType): GridCell {
  const text = {
    kind: GridCellKind.Text,
    displayData: drawnText(cell, kind),
    data: cell === null ? NOTHING : plainText(cell),
    copyData: plainText(cell),
    allowOverlay: cell !== null,
    readonly: true,
    contentAlign: isNumeric(kind) ? "right" : "left",
  } as const;
  return cell === null || cell === false ? { ...text, style: "faded" } : text;
}

/**
 * The cells of a selection for the clipboard. Glide writes those that are here; while others are brought the browser's copying
 * ends, and what glide writes afterwards is lost without a word, so they are written here.
 */
function copy(
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
    onRemark(`Copying ${count(region.height, "row")}…`);
    const brought = await cellsBrought(cache, region, signal);
    onRemark(await write(brought, selection.height));
    return gridCells(brought);
  };
}

/** Writes cells to the clipboard, which only a page from this machine or over https may; tells how it went. */
async function write(rows: readonly (readonly Cell[])[], selected: number): Promise<string> {
  try {
    await navigator.clipboard.writeText(spreadsheetText(rows));
    return `Copied ${copiedRows(rows.length, selected)}`;
  } catch (error) {
    return `Nothing was copied: ${error instanceof Error ? error.message : error}`;
  }
}

function copiedRows(copied: number, selected: number): string {
  return copied < selected
    ? `the first ${copied.toLocaleString("en-US")} of ${count(selected, "row")}`
    : count(copied, "row");
}

function kindOf(shape: TableShape, column: number): ColumnType {
  return shape.columns[column]?.kind ?? "TEXT";
}
