import type { TableShape } from "../wire/generated";
import { counted } from "./cellText";
import styles from "./TableGrid.module.css";
import type { Table } from "./useTable";

interface FooterProps {
  readonly shape: TableShape;
  readonly table: Table | undefined;
  readonly remark: string;
}

/** How large the table is, what went wrong with its rows, and what was just done. */
export function Footer({ shape, table, remark }: FooterProps) {
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
        {counted(shape.rows, "row")} × {counted(shape.columns.length, "column")}
      </span>
    </div>
  );
}
