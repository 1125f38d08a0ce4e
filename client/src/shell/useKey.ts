import { useEffect, useRef } from "react";

/** Does something at a key, unless something is being typed. */
export function useKey(key: string, enabled: boolean, action: () => void): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    if (!enabled) {
      return;
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === key && !isModified(event) && !isTyping(event.target)) {
        latest.current();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [key, enabled]);
}

function isModified(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.repeat;
}

function isTyping(target: EventTarget | null): boolean {
  const typed =
    "input:not([type=range]):not([type=checkbox]), textarea, select, canvas, [contenteditable]";
  return target instanceof Element && target.closest(typed) !== null;
}
