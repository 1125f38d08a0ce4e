import { decodeTableWindow } from "./decode";
import type { TableWindow } from "./generated";

/** Which rows of which table to ask for; what else a table can be asked for is added here. */
export interface WindowRequest {
  readonly session: string;
  readonly node: number;
  readonly from: number;
  readonly to: number;
}

/** Asks the server for rows of a table. */
export async function fetchWindow(
  base: string,
  request: WindowRequest,
  signal: AbortSignal,
): Promise<TableWindow> {
  const answer = await fetch(windowUrl(base, request), { signal });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(
      `Rows ${request.from} to ${request.to}: the server answered ${answer.status} ${text.slice(0, 200)}`,
    );
  }
  return decodeTableWindow(text);
}

/** The address of a window, below the page's own so that the app may live under a path. */
export function windowUrl(base: string, { session, node, from, to }: WindowRequest): string {
  const path = `data/${encodeURIComponent(session)}/${node}?from=${from}&to=${to}`;
  return new URL(path, base).href;
}
