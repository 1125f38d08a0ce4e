import { lazy, Suspense, useState } from "react";
import { useStatus, useVisit } from "../elements/context";
import { Icon } from "../elements/icons";
import styles from "./Tools.module.css";
import { useKey } from "./useKey";

const Menu = lazy(() => import("./ToolsMenu"));

/** The menu at the corner, loaded when it is first opened, and the keys that do the same. */
export function Tools() {
  const [wanted, setWanted] = useState(false);
  const visit = useVisit();
  const developer = useStatus((status) => status.developer);
  useKey("r", developer, () => visit.rerun());
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
