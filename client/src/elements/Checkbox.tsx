import type { Checkbox as CheckboxElement } from "../wire/generated";
import styles from "./Checkbox.module.css";
import { useValue, useVisit } from "./context";
import { Help } from "./Help";
import { Icon } from "./icons";
import type { ElementProps } from "./renderer";

export function Checkbox({ element, node }: ElementProps<CheckboxElement>) {
  const visit = useVisit();
  const value = useValue(node);
  return (
    <div className={styles.row}>
      <label className={styles.label}>
        <span className={styles.box}>
          <input
            type="checkbox"
            checked={typeof value === "boolean" ? value : element.checked}
            disabled={element.disabled}
            onChange={(event) => visit.enter(node, event.currentTarget.checked)}
          />
          <Icon name="check" />
        </span>
        {element.label}
      </label>
      <Help text={element.help} about={element.label} />
    </div>
  );
}
