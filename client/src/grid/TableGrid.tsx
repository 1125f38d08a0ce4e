import {
  DataEditorCore,
  type GridKeyEventArgs,
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
import type { TableShape } from "../wire/generated";
import type { Order } from "../wire/window";
import { isNumeric } from "./cellText";
import { copySelection } from "./copy";
import { Footer } from "./Footer";
import { cellAt, kindOf } from "./gridCells";
import { headersAtRight, themeFromPage, useScheme } from "./look";
import { FOOTER, HEADER, ROW, tableHeight } from "./measures";
import type { Load } from "./rowCache";
import { clicked, columnsKey, isSortable, orderOf, pressed, type Sorting } from "./sorting";
import styles from "./TableGrid.module.css";
import { useColumns } from "./useColumns";
import { type Seen, type Table, useTable } from "./useTable";
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
  const [sorting, setSorting] = useState<Sorting>();
  const order = orderOf(sorting, shape);
  const table = useTable(shape, load, order, seen);
  const [remark, setRemark] = useState("");
  const sort = (next: Order | undefined) => {
    setRemark("");
    setSorting(next && { columns: columnsKey(shape), order: next });
  };
  const sideways = useWidth(frame) < neededWidth(table);
  const full = tableHeight(table?.shape.rows ?? shape.rows, height, sideways);
  return (
    <div ref={frame} className={styles.frame} style={{ height: full }}>
      {table === undefined ? (
        <div className={styles.waiting} />
      ) : (
        <Shown
          table={table}
          seen={seen}
          height={full - FOOTER - 2}
          onRemark={setRemark}
          onSort={sort}
        />
      )}
      <Footer
        shape={table?.shape ?? shape}
        table={table}
        remark={remark}
        onUnsort={() => sort(undefined)}
      />
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
  readonly seen: Seen;
  readonly height: number;
  /** Called with what the visitor should know of what was just done. */
  readonly onRemark: (text: string) => void;
  /** Called with the order that the visitor wants; none for the table's own. */
  readonly onSort: (order: Order | undefined) => void;
}

function Shown({ table, seen, height, onRemark, onSort }: ShownProps) {
  const { shape, cache, order } = table;
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
  const sortBy = (column: number, next: Order | undefined) => {
    if (isSortable(shape, column)) {
      onSort(next);
    } else {
      onRemark("A column of JSON has no order");
    }
  };
  const sortByKey = (event: GridKeyEventArgs) => {
    const column = event.location?.[0];
    if (column !== undefined && event.altKey && /^Arrow(Up|Down)$/.test(event.key)) {
      event.cancel();
      event.preventDefault();
      sortBy(column, pressed(order, column, event.key === "ArrowDown"));
    }
  };
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
        getCellsForSelection={(region, signal) => copySelection(table, region, signal, onRemark)}
        onVisibleRegionChanged={look}
        onColumnResize={(column, width) =>
          resize(shape.columns[Number(column.id)]?.name ?? "", width)
        }
        onHeaderClicked={(column) => sortBy(column, clicked(order, column))}
        onKeyDown={sortByKey}
        drawHeader={drawHeader}
        renderers={RENDERERS}
        imageWindowLoader={IMAGES}
        theme={theme}
        headerHeight={HEADER}
        rowHeight={ROW}
        rowMarkers={{ kind: "number", width: markerWidth(shape.rows) }}
        columnSelect="none"
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
