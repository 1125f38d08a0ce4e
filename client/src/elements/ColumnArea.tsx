import type { ColumnArea as ColumnAreaElement } from "../wire/generated";
import styles from "./containers.module.css";
import type { ElementProps } from "./renderer";

export function ColumnArea({ element, children }: ElementProps<ColumnAreaElement>) {
  return (
    <div className={`${styles.stack} ${styles.column}`} style={{ flexGrow: element.weight }}>
      {children}
    </div>
  );
}
