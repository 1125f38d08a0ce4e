import type { Columns as ColumnsElement } from "../wire/generated";
import styles from "./containers.module.css";
import type { ElementProps } from "./renderer";

export function Columns({ children }: ElementProps<ColumnsElement>) {
  return <div className={styles.columns}>{children}</div>;
}
