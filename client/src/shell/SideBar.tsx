import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "../elements/icons";
import styles from "./SideBar.module.css";

interface SideBarProps {
  /** Whether it lies over a narrow page. */
  readonly open: boolean;
  /** Whether it is folded away beside a wide page. */
  readonly folded: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function SideBar({ open, folded, onClose, children }: SideBarProps) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) {
      return;
    }
    const before = document.activeElement;
    close.current?.focus();
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && onClose();
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
      if (before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, [open, onClose]);
  return (
    <>
      {open && <div className={styles.veil} aria-hidden="true" onClick={onClose} />}
      <aside className={styles.side} aria-label="Sidebar" data-open={open} data-folded={folded}>
        <button
          ref={close}
          type="button"
          className={styles.close}
          aria-label="Close the sidebar"
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
        {children}
      </aside>
    </>
  );
}

interface SideBarButtonProps {
  readonly open: boolean;
  readonly onClick: () => void;
}

export function SideBarButton({ open, onClick }: SideBarButtonProps) {
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-label="Sidebar"
      aria-expanded={open}
      onClick={onClick}
    >
      <Icon name="sidebar" />
    </button>
  );
}
