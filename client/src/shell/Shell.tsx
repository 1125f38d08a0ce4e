import { useCallback, useEffect, useState } from "react";
import { useNode, useStatus } from "../elements/context";
import { NodeView } from "../elements/NodeView";
import { MAIN, SIDEBAR } from "../wire/generated";
import { Banner } from "./Banner";
import { BuildProblems } from "./BuildProblems";
import { Queries, QueriesButton } from "./Queries";
import { Remarks } from "./Remarks";
import { River, RunState } from "./RunState";
import styles from "./Shell.module.css";
import { SideBar, SideBarButton } from "./SideBar";
import { Tools } from "./Tools";
import { useDelayed } from "./useDelayed";

const SLOW_START_MS = 400;

/** The frame around the page: the bar at the side, what goes on, and what went wrong. */
export function Shell() {
  const hasSideBar = (useNode(SIDEBAR)?.children.length ?? 0) > 0;
  const shown = useStatus((status) => status.shown);
  const drawer = useDrawer(hasSideBar);
  const [looking, setLooking] = useState(false);
  const toggleLook = useCallback(() => setLooking((before) => !before), []);
  return (
    <div
      className={styles.shell}
      data-sidebar={hasSideBar}
      data-folded={drawer.folded}
      data-looking={looking}
    >
      {hasSideBar && (
        <a className={styles.skip} href="#main">
          Skip to content
        </a>
      )}
      <River />
      {hasSideBar && (
        <SideBar open={drawer.open} folded={drawer.folded} onClose={drawer.close}>
          <NodeView id={SIDEBAR} />
        </SideBar>
      )}
      <div className={styles.body} inert={drawer.open}>
        <header className={styles.bar}>
          {hasSideBar && (
            <SideBarButton open={drawer.open || !drawer.folded} onClick={drawer.toggle} />
          )}
          <RunState />
          <QueriesButton open={looking} onToggle={toggleLook} />
          <Tools />
        </header>
        <Banner />
        <main id="main" className={styles.main} tabIndex={-1}>
          {shown ? <NodeView id={MAIN} /> : <Waiting />}
        </main>
      </div>
      <Queries open={looking} onToggle={toggleLook} />
      <BuildProblems />
      <Remarks />
    </div>
  );
}

/** What is seen of a page whose first element takes its time. */
function Waiting() {
  const slow = useDelayed(true, SLOW_START_MS);
  return slow ? (
    <div className={styles.waiting} role="status" aria-label="Loading">
      <span />
      <span />
      <span />
    </div>
  ) : null;
}

const NARROW = "(max-width: 56rem)";

/** On a narrow screen the bar slides over the page; on a wide one it stands beside it and can be folded away. */
function useDrawer(present: boolean) {
  const [open, setOpen] = useState(false);
  const [folded, setFolded] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  useEffect(() => {
    const narrow = window.matchMedia(NARROW);
    narrow.addEventListener("change", close);
    return () => narrow.removeEventListener("change", close);
  }, [close]);
  return {
    open: present && open,
    folded,
    close,
    toggle: () =>
      window.matchMedia(NARROW).matches ? setOpen(!open) : setFolded((before) => !before),
  };
}
