import { type RefObject, useEffect, useRef, useState } from "react";
import type { TableShape } from "../wire/generated";
import type { Order } from "../wire/window";
import { textMeasure } from "./look";
import { type Load, RowCache } from "./rowCache";
import { widthsOf } from "./widths";

/** A table that can be drawn: its shape and its rows belong together. A new object whenever rows have come. */
export interface Table {
  readonly shape: TableShape;
  readonly cache: RowCache;
  readonly widths: readonly number[];
  /** How the rows are sorted; none for the table's own order. */
  readonly order: Order | undefined;
}

/** The rows that are seen, from the first up to but without the second. */
export type Seen = RefObject<{ from: number; to: number }>;

/**
 * The table to draw. When the page gets another one, or it is sorted anew, the old is drawn until the first rows of the new have come, so
 * that a table that follows a slider does not flash.
 */
export function useTable(
  shape: TableShape,
  load: Load,
  order: Order | undefined,
  seen: Seen,
): Table | undefined {
  const [table, setTable] = useState<Table>();
  const measured = useRef<Measured>({ columns: "", widths: [] });
  useEffect(() => {
    const visible = clip(seen.current, shape.rows);
    let widths: readonly number[] | undefined;
    const draw = () => {
      if (widths === undefined) {
        measured.current = widen(measured.current, shape, cache);
        widths = measured.current.widths;
      }
      setTable({ shape, cache, widths, order });
    };
    const inOrder: Load = (from, to, signal) => load(from, to, signal, order);
    const cache = new RowCache(shape.rows, inOrder, () => {
      const come = cache.has(visible.from, visible.to) || cache.problem !== undefined;
      if (come || widths !== undefined) {
        draw();
      }
    });
    cache.show(visible.from, visible.to);
    if (shape.rows === 0) {
      draw();
    }
    return () => cache.close();
  }, [shape, load, order, seen]);
  return table;
}

/** The part of what is seen that a table of so many rows has: its last rows, if it is shorter. */
function clip({ from, to }: { from: number; to: number }, rows: number) {
  const end = Math.min(to, rows);
  return { from: Math.max(0, Math.min(from, end - (to - from))), to: end };
}

interface Measured {
  /** The names of the columns that were measured. */
  readonly columns: string;
  readonly widths: readonly number[];
}

/** Columns only become wider while their names stay, so that a table that changes often does not twitch. */
function widen(before: Measured, shape: TableShape, cache: RowCache): Measured {
  const columns = JSON.stringify(shape.columns);
  const now = widthsOf(shape, cache, textMeasure());
  const same = before.columns === columns;
  const widths = now.map((width, index) =>
    same ? Math.max(width, before.widths[index] ?? 0) : width,
  );
  const equal = same && widths.every((width, index) => width === before.widths[index]);
  return equal ? before : { columns, widths };
}
