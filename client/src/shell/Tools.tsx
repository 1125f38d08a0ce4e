import { lazy, Suspense, useEffect, useState } from "react";
import { useStatus, useVisit } from "../elements/context";
import { Icon } from "../elements/icons";
import styles from "./Tools.module.css";

const Menu = lazy(() => import("./ToolsMenu"));

/** The menu at the corner, loaded when it is first opened, and the keys that do the same. */
export function Tools() {
  const [wanted, setWanted] = useState(false);
  useRerunKey();
  const button = (
    <button
      type="button"
      className={styles.button}
      aria-label="Menu"
      aria-haspopup="menu"
      onClick={() => setWanted(true)}
    >
      <Icon name="more" />
    </button>
  );
  return wanted ? (
    <Suspense fallback={button}>
      <Menu>{button}</Menu>
    </Suspense>
  ) : (
    button
  );
}

/** The author's key: r, unless something is being typed. */
function useRerunKey(): void {
  const visit = useVisit();
  const developer = useStatus((status) => status.developer);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (developer && event.key === "r" && !isModified(event) && !isTyping(event.target)) {
        visit.rerun();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [visit, developer]);
}

function isModified(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.repeat;
}

function isTyping(target: EventTarget | null): boolean {
  const typed =
    "input:not([type=range]):not([type=checkbox]), textarea, select, canvas, [contenteditable]";
  return target instanceof Element && target.closest(typed) !== null;
}
