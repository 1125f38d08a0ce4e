import type { TableShape } from "../wire/generated";
import type { Order } from "../wire/window";

/** What the visitor has sorted a table by; it holds as long as the table has these columns. */
export interface Sorting {
  /** The columns of the table, as text. */
  readonly columns: string;
  readonly order: Order;
}

/** The columns of a table as text, to tell whether they are still the same. */
export function columnsKey(shape: TableShape): string {
  return JSON.stringify(shape.columns);
}

/** Whether a column's cells have an order: a document in JSON has none. */
export function isSortable(shape: TableShape, column: number): boolean {
  const kind = shape.columns[column]?.kind;
  return kind !== undefined && kind !== "JSON";
}

/** The order of a table, if the visitor has sorted one with these columns. */
export function orderOf(sorting: Sorting | undefined, shape: TableShape): Order | undefined {
  return sorting?.columns === columnsKey(shape) ? sorting.order : undefined;
}

/** The order after a click on a column's name: ascending, then descending, then the table's own. */
export function clicked(order: Order | undefined, column: number): Order | undefined {
  if (order?.column !== column) {
    return { column, descending: false };
  }
  return order.descending ? undefined : { column, descending: true };
}

/** The order after a key: that way by that column, or the table's own when it is sorted so. */
export function pressed(
  order: Order | undefined,
  column: number,
  descending: boolean,
): Order | undefined {
  const again = order?.column === column && order.descending === descending;
  return again ? undefined : { column, descending };
}

/** An order in words. */
export function inWords(order: Order, shape: TableShape): string {
  const name = shape.columns[order.column]?.name ?? "";
  return `Sorted by ${name}, ${order.descending ? "descending" : "ascending"}`;
}

/** What a column's name shows of the order. */
export function arrow(order: Order | undefined, column: number): string {
  if (order?.column !== column) {
    return "";
  }
  return order.descending ? " ↓" : " ↑";
}
