import { lazy, Suspense } from "react";
import { useStatus } from "../elements/context";
import { Icon } from "../elements/icons";
import styles from "./Tools.module.css";
import { useKey } from "./useKey";

const Panel = lazy(() => import("./QueryPanel"));

interface QueriesProps {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** The author's button, and the key q, for what the connections do. */
export function QueriesButton({ open, onToggle }: QueriesProps) {
  const developer = useStatus((status) => status.developer);
  useKey("q", developer, onToggle);
  return developer ? (
    <button
      type="button"
      className={styles.button}
      aria-label="Queries"
      aria-expanded={open}
      aria-keyshortcuts="q"
      title="Queries (q)"
      onClick={onToggle}
    >
      <Icon name="database" />
    </button>
  ) : null;
}

/** What the connections do, loaded when it is first opened. */
export function Queries({ open, onToggle }: QueriesProps) {
  return open ? (
    <Suspense>
      <Panel onClose={onToggle} />
    </Suspense>
  ) : null;
}
