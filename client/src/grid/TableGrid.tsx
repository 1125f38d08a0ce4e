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
import { headersAtRight, themeFromPage, useScheme } from "./look";
import { FOOTER, HEADER, ROW, tableHeight } from "./measures";
import { type Load, WINDOW_ROWS } from "./rowCache";
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
/** Copying takes at most so many cells: more would hold up the browser and the server. */
const MOST_COPIED = 200_000;

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
  const sideways = useWidth(frame) < neededWidth(table);
  const full = tableHeight(table?.shape.rows ?? shape.rows, height, sideways);
  return (
    <div ref={frame} className={styles.frame} style={{ height: full }}>
      {table === undefined ? (
        <div className={styles.waiting} />
      ) : (
        <Shown table={table} seen={seen} height={full - FOOTER - 2} />
      )}
      <Footer shape={table?.shape ?? shape} table={table} />
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
}

function Shown({ table, seen, height }: ShownProps) {
  const { shape, cache } = table;
  const scheme = useScheme();
  const theme = useMemo(() => (scheme === "" ? {} : themeFromPage()), [scheme]);
  const [columns, resize] = useColumns(table);
  const portal = useRef<HTMLDivElement>(null);
  // The table is a new object whenever rows have come, so that glide draws and lists the cells anew.
  const content = useCallback(([column, row]: Item) => cellAt(table, column, row), [table]);
  const drawHeader = useMemo(
    () => headersAtRight((column) => isNumeric(shape.columns[column]?.kind ?? "TEXT")),
    [shape],
  );
  const isBusy = () => !cache.has(seen.current.from, seen.current.to);
  const [busy, setBusy] = useState(false);
  const look = (region: Rectangle) => {
    seen.current = { from: region.y, to: region.y + region.height + 1 };
    cache.show(seen.current.from, seen.current.to);
    setBusy(isBusy());
  };
  return (
    <div aria-busy={busy && isBusy()}>
      <DataEditorCore
        width="100%"
        height={height}
        rows={shape.rows}
        columns={columns}
        getCellContent={content}
        getCellsForSelection={(region, signal) => () => copied(table, region, signal)}
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

function Footer({
  shape,
  table,
}: {
  readonly shape: TableShape;
  readonly table: Table | undefined;
}) {
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
  const { kind } = shape.columns[column] ?? { kind: "TEXT" };
  const cell = cache.cell(row, column);
  if (cell === undefined) {
    return {
      kind: GridCellKind.Loading,
      allowOverlay: false,
      skeletonWidth: 60,
      skeletonWidthVariability: 30,
    };
  }
  return gridCell(cell, kind);
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

/** The cells of a selection for the clipboard: the first rows of one that is too large. */
async function copied(table: Table, region: Rectangle, signal: AbortSignal): Promise<CellArray> {
  const { shape, cache } = table;
  const rows = Math.min(region.height, Math.ceil(MOST_COPIED / Math.max(1, region.width)));
  const windows = await cache.bring(region.y, region.y + rows, signal);
  const first = Math.floor(region.y / WINDOW_ROWS);
  return Array.from({ length: rows }, (_, index) => {
    const row = region.y + index;
    const window = windows[Math.floor(row / WINDOW_ROWS) - first];
    return Array.from({ length: region.width }, (_, offset) => {
      const column = region.x + offset;
      const cell = window?.columns[column]?.[row % WINDOW_ROWS] ?? null;
      return gridCell(cell, shape.columns[column]?.kind ?? "TEXT");
    });
  });
}
