import { lazy, Suspense, useCallback } from "react";
import { tableHeight } from "../grid/measures";
import type { Load } from "../grid/rowCache";
import type { Dataframe as DataframeElement } from "../wire/generated";
import { fetchWindow } from "../wire/window";
import { useStatus } from "./context";
import styles from "./Dataframe.module.css";
import type { ElementProps } from "./renderer";

const TableGrid = lazy(async () => {
  const grid = await import("../grid/TableGrid");
  await grid.loadFonts();
  return grid;
});

export function Dataframe({ element, node }: ElementProps<DataframeElement>) {
  const load = useLoad(node.id);
  const height = tableHeight(element.table.rows, element.height, false);
  return (
    <Suspense fallback={<div className={styles.waiting} style={{ height }} aria-busy="true" />}>
      <TableGrid shape={element.table} load={load} height={element.height} />
    </Suspense>
  );
}

/** Asks for rows of a node's table; another function when the server has greeted the page anew. */
function useLoad(node: number): Load {
  const seat = useStatus((status) => status.seat);
  return useCallback(
    (from, to, signal, order) =>
      fetchWindow(
        document.baseURI,
        { session: seat?.session ?? "", node, from, to, order },
        signal,
      ),
    [seat, node],
  );
}
