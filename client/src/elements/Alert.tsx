import type { Alert as AlertElement, AlertKind } from "../wire/generated";
import styles from "./Alert.module.css";
import { Icon } from "./icons";
import { Prose } from "./markdown/Prose";
import type { ElementProps } from "./renderer";

const LOOKS: Readonly<
  Record<AlertKind, { icon: "error" | "warning" | "info" | "success"; word: string }>
> = {
  ERROR: { icon: "error", word: "Error" },
  WARNING: { icon: "warning", word: "Warning" },
  INFO: { icon: "info", word: "Note" },
  SUCCESS: { icon: "success", word: "Success" },
};

export function Alert({ element }: ElementProps<AlertElement>) {
  const { icon, word } = LOOKS[element.kind];
  return (
    <div
      className={`${styles.alert} ${styles[icon]}`}
      role={element.kind === "ERROR" ? "alert" : "status"}
    >
      <span className={styles.icon}>
        <Icon name={icon} />
        <span className="unseen">{word}</span>
      </span>
      <Prose body={element.body} html={false} />
    </div>
  );
}
