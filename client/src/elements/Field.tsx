import type { ReactNode } from "react";
import styles from "./Field.module.css";
import { Help } from "./Help";

interface FieldProps {
  /** The id of the control that the label names. */
  readonly control: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly disabled: boolean;
  /** Shown at the end of the label's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A control below its label. */
export function Field({ control, label, help, disabled, aside, children }: FieldProps) {
  return (
    <div className={`${styles.field} ${disabled ? styles.disabled : ""}`}>
      <div className={styles.head}>
        <label className={styles.label} htmlFor={control}>
          {label}
        </label>
        <Help text={help} about={label} />
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </div>
  );
}
