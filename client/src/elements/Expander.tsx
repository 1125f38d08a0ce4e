import { useEffect, useState } from "react";
import type { Expander as ExpanderElement } from "../wire/generated";
import containers from "./containers.module.css";
import styles from "./Expander.module.css";
import { Icon } from "./icons";
import type { ElementProps } from "./renderer";

/** Folded content stays in the page, so that what was entered there stays too. */
export function Expander({ element, children }: ElementProps<ExpanderElement>) {
  const [open, setOpen] = useState(element.expanded);
  useEffect(() => setOpen(element.expanded), [element.expanded]);
  return (
    <details
      className={styles.expander}
      open={open}
      onToggle={(event) => {
        if (event.target === event.currentTarget) {
          setOpen(event.currentTarget.open);
        }
      }}
    >
      <summary className={styles.summary}>
        <Icon name="chevron" />
        {element.label}
      </summary>
      <div className={`${containers.stack} ${styles.content}`}>{children}</div>
    </details>
  );
}
