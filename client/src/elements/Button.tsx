import type { Button as ButtonElement } from "../wire/generated";
import styles from "./Button.module.css";
import { useVisit } from "./context";
import { Help } from "./Help";
import type { ElementProps } from "./renderer";

export function Button({ element, node }: ElementProps<ButtonElement>) {
  const visit = useVisit();
  const kind = element.kind === "PRIMARY" ? styles.primary : styles.secondary;
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={`${styles.button} ${kind}`}
        disabled={element.disabled}
        onClick={() => node.key !== undefined && visit.press(node.key)}
      >
        {element.label}
      </button>
      <Help text={element.help} about={element.label} />
    </div>
  );
}
