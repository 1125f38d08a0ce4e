import type { Header as HeaderElement } from "../wire/generated";
import styles from "./headings.module.css";
import { Inline } from "./markdown/Inline";
import type { ElementProps } from "./renderer";

const TAGS = { 2: "h2", 3: "h3", 4: "h4", 5: "h5", 6: "h6" } as const;

export function Header({ element }: ElementProps<HeaderElement>) {
  const Tag = TAGS[element.level as keyof typeof TAGS] ?? "h6";
  return (
    <Tag className={styles[Tag]}>
      <Inline body={element.body} />
    </Tag>
  );
}
