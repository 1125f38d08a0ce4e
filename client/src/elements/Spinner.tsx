import type { Spinner as SpinnerElement } from "../wire/generated";
import type { ElementProps } from "./renderer";
import styles from "./Spinner.module.css";

export function Spinner({ element }: ElementProps<SpinnerElement>) {
  return (
    <div className={styles.spinner} role="status">
      <span className={styles.ring} aria-hidden="true" />
      {element.label}
    </div>
  );
}
