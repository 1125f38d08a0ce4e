import type { Title as TitleElement } from "../wire/generated";
import styles from "./headings.module.css";
import { Inline } from "./markdown/Inline";
import type { ElementProps } from "./renderer";

export function Title({ element }: ElementProps<TitleElement>) {
  return (
    <h1 className={styles.title}>
      <Inline body={element.body} />
    </h1>
  );
}
