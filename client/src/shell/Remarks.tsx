import { useEffect } from "react";
import { useStatus, useVisit } from "../elements/context";
import { Icon } from "../elements/icons";
import type { Remark } from "../store/status";
import type { Level } from "../wire/generated";
import styles from "./Remarks.module.css";

const SHOWN_MS = 6_000;
const ICONS = { INFO: "info", WARNING: "warning", ERROR: "error" } as const satisfies Record<
  Level,
  string
>;

/** The server's passing remarks, at the corner. */
export function Remarks() {
  const remarks = useStatus((status) => status.remarks);
  return (
    <section className={styles.remarks} aria-label="Notifications" aria-live="polite">
      {remarks.map((remark) => (
        <Toast key={remark.id} remark={remark} />
      ))}
    </section>
  );
}

/** Goes by itself, except an error, which waits to be read. */
function Toast({ remark }: { readonly remark: Remark }) {
  const visit = useVisit();
  const { id, level, text } = remark;
  useEffect(() => {
    const timer = level === "ERROR" ? undefined : setTimeout(() => visit.dismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [visit, id, level]);
  return (
    <div className={`${styles.toast} ${styles[ICONS[level]]}`}>
      <span className={styles.icon}>
        <Icon name={ICONS[level]} />
      </span>
      <div>{text}</div>
      <button type="button" aria-label="Dismiss" onClick={() => visit.dismiss(id)}>
        <Icon name="close" />
      </button>
    </div>
  );
}
