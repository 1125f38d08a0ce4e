import { decodeTableWindow } from "./decode";
import type { TableWindow } from "./generated";

/** The order of a column's cells, by which the server sorts a table. */
export interface Order {
  /** The column's position, from 0. */
  readonly column: number;
  readonly descending: boolean;
}

/** Which rows of which table to ask for. */
export interface WindowRequest {
  readonly session: string;
  readonly node: number;
  readonly from: number;
  readonly to: number;
  /** The table's own order unless given. */
  readonly order?: Order | undefined;
}

/** The most characters that are shown of what the server says. */
const MOST_SAID = 400;

/**
 * Asks the server for rows.
 *
 * @throws an error that says in words for the visitor why they did not come
 */
export async function fetchWindow(
  base: string,
  request: WindowRequest,
  signal: AbortSignal,
): Promise<TableWindow> {
  const refused = (why: string) =>
    new Error(`Rows ${request.from + 1} to ${request.to} did not come: ${why}`);
  const answer = await fetch(windowUrl(base, request), { signal }).catch((problem) => {
    throw signal.aborted ? problem : refused("the server could not be reached");
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw refused(text.slice(0, MOST_SAID) || `the server answered ${answer.status}`);
  }
  return decodeTableWindow(text);
}

/** The address of a window, below the page's own so that the app may live under a path. */
export function windowUrl(base: string, { session, node, from, to, order }: WindowRequest): string {
  const rows = `data/${encodeURIComponent(session)}/${node}?from=${from}&to=${to}`;
  const sort =
    order === undefined ? "" : `&sort=${order.column}${order.descending ? "&desc=1" : ""}`;
  return new URL(rows + sort, base).href;
}
