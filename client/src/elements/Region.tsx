import type { Region as RegionElement } from "../wire/generated";
import styles from "./containers.module.css";
import type { ElementProps } from "./renderer";

/** The landmark around a region is drawn by the shell. */
export function Region({ children }: ElementProps<RegionElement>) {
  return <div className={styles.stack}>{children}</div>;
}
