import type { Text as TextElement } from "../wire/generated";
import type { ElementProps } from "./renderer";
import styles from "./Text.module.css";

export function Text({ element }: ElementProps<TextElement>) {
  return <div className={styles.text}>{element.body}</div>;
}
