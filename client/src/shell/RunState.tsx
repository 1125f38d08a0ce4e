import { useStatus, useVisit } from "../elements/context";
import styles from "./RunState.module.css";
import { useDelayed } from "./useDelayed";

const SHORT_RUN_MS = 300;

/** Says that the script runs, once it has for a while, and lets the visitor stop it. */
export function RunState() {
  const visit = useVisit();
  return (
    <div className={styles.place} role="status">
      {useLongRun() && (
        <div className={styles.state}>
          <span className={styles.drop} aria-hidden="true" />
          Running
          <button type="button" className={styles.stop} onClick={() => visit.stop()}>
            Stop
          </button>
        </div>
      )}
    </div>
  );
}

/** The line at the top of the page, which flows while the script runs. */
export function River() {
  return <div className={styles.river} data-flowing={useLongRun()} aria-hidden="true" />;
}

function useLongRun(): boolean {
  const running = useStatus((status) => status.runState === "RUNNING" && status.link === "open");
  return useDelayed(running, SHORT_RUN_MS);
}
