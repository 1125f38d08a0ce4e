import type { Group as GroupElement } from "../wire/generated";
import styles from "./containers.module.css";
import type { ElementProps } from "./renderer";

export function Group({ element, children }: ElementProps<GroupElement>) {
  const classes = `${styles.stack} ${element.border ? styles.border : ""}`;
  if (element.height === undefined) {
    return <div className={classes}>{children}</div>;
  }
  return (
    <section
      className={`${classes} ${styles.scroll}`}
      style={{ maxHeight: element.height }}
      aria-label="Scrolling area"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      {children}
    </section>
  );
}
