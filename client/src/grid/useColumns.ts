import type { GridColumn } from "@glideapps/glide-data-grid";
import { useCallback, useMemo, useState } from "react";
import { arrow } from "./sorting";
import type { Table } from "./useTable";

/** The columns with their widths, and how to change one. */
export function useColumns({
  shape,
  widths,
  order,
}: Table): [GridColumn[], (name: string, width: number) => void] {
  const [resized, setResized] = useState<Readonly<Record<string, number>>>({});
  const columns = useMemo(
    () =>
      shape.columns.map(({ name }, index): GridColumn => {
        const width = resized[name];
        const title = name + arrow(order, index);
        return width === undefined
          ? { id: String(index), title, width: widths[index] ?? 100, grow: 1 }
          : { id: String(index), title, width };
      }),
    [shape, widths, order, resized],
  );
  const resize = useCallback(
    (name: string, width: number) => setResized((all) => ({ ...all, [name]: width })),
    [],
  );
  return [columns, resize];
}
