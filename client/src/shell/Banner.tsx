import { useEffect } from "react";
import { useStatus, useVisit } from "../elements/context";
import styles from "./Banner.module.css";
import { useDelayed } from "./useDelayed";

const SHORT_LOSS_MS = 700;
const SLOW_CONNECT_MS = 3_000;

/** Says that the connection is lost, or that it has ended for good. */
export function Banner() {
  const visit = useVisit();
  const link = useStatus((status) => status.link);
  const ending = useStatus((status) => status.ending);
  const lost = useDelayed(link === "lost", SHORT_LOSS_MS);
  const slow = useDelayed(link === "connecting", SLOW_CONNECT_MS);
  useEffect(() => {
    const retry = () => document.visibilityState === "visible" && visit.retry();
    window.addEventListener("online", retry);
    document.addEventListener("visibilitychange", retry);
    return () => {
      window.removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", retry);
    };
  }, [visit]);
  if (ending !== undefined) {
    return (
      <div className={`${styles.banner} ${styles.ended}`} role="alert">
        {ending}
        <button type="button" onClick={() => window.location.reload()}>
          Reload
        </button>
      </div>
    );
  }
  return (
    <div role="status">
      {(lost || slow) && (
        <div className={styles.banner}>
          <span className={styles.dot} aria-hidden="true" />
          {lost
            ? "Connection lost, trying again… What you enter is kept."
            : "The server does not answer yet, trying again…"}
          <button type="button" onClick={() => visit.retry()}>
            Try now
          </button>
        </div>
      )}
    </div>
  );
}
