import { lazy, Suspense } from "react";
import styles from "./Help.module.css";
import { Icon } from "./icons";

const Tooltip = lazy(() => import("./Tooltip"));

interface HelpProps {
  readonly text: string | undefined;
  /** The label of what is explained. */
  readonly about: string;
}

/** A mark that explains a widget when it is pointed at or focused; nothing when there is nothing to explain. */
export function Help({ text, about }: HelpProps) {
  if (text === undefined) {
    return null;
  }
  const mark = (
    <button type="button" className={styles.help} aria-label={`Help: ${about}`}>
      <Icon name="help" />
    </button>
  );
  return (
    <Suspense fallback={mark}>
      <Tooltip label={text}>{mark}</Tooltip>
    </Suspense>
  );
}
