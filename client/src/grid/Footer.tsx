import type { TableShape } from "../wire/generated";
import { counted } from "./cellText";
import { inWords } from "./sorting";
import styles from "./TableGrid.module.css";
import type { Table } from "./useTable";

interface FooterProps {
  readonly shape: TableShape;
  readonly table: Table | undefined;
  readonly remark: string;
  readonly onUnsort: () => void;
}

/** How large the table is, what went wrong with its rows, and what was just done. */
export function Footer({ shape, table, remark, onUnsort }: FooterProps) {
  const problem = table?.cache.problem;
  const order = table?.order;
  return (
    <div className={styles.footer} data-problem={problem !== undefined || undefined}>
      {problem !== undefined && (
        <div className={styles.problem} role="alert">
          {problem}{" "}
          <button type="button" onClick={() => table?.cache.retry()}>
            Try again
          </button>
        </div>
      )}
      <span role="status">
        {remark !== "" ? remark : order !== undefined && inWords(order, shape)}
        {order !== undefined && (
          <button type="button" className={styles.unsort} onClick={onUnsort}>
            Own order
          </button>
        )}
      </span>
      <span className={styles.count}>
        {counted(shape.rows, "row")} × {counted(shape.columns.length, "column")}
      </span>
    </div>
  );
}
