import { useEffect, useRef } from "react";
import { useStatus, useVisit } from "../elements/context";
import { Icon } from "../elements/icons";
import type { CacheStats, Inspection, QueryStory } from "../wire/generated";
import { count, size, time } from "./figures";
import { Pools } from "./Pools";
import styles from "./QueryPanel.module.css";

/** What the connections do, for the author of the app: the queries of the last runs, the kept results, the sessions. */
export default function QueryPanel({ onClose }: { readonly onClose: () => void }) {
  const visit = useVisit();
  const inspection = useStatus((status) => status.inspection);
  const close = useFocus();
  useEffect(() => {
    visit.inspect(true);
    return () => visit.inspect(false);
  }, [visit]);
  return (
    <section
      className={styles.panel}
      aria-label="Queries"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <div className={styles.head}>
        <h2>Queries</h2>
        {inspection !== undefined && <Kept cache={inspection.cache} />}
        <button
          ref={close}
          type="button"
          className={styles.close}
          aria-label="Close the queries"
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      {inspection === undefined ? (
        <p className={styles.empty}>Asking the server…</p>
      ) : (
        <Content inspection={inspection} />
      )}
    </section>
  );
}

/** Puts the focus on an element that appears, and back where it was when that goes. */
function useFocus() {
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    target.current?.focus();
    return () => {
      if (before instanceof HTMLElement) {
        before.focus();
      }
    };
  }, []);
  return target;
}

function Kept({ cache }: { readonly cache: CacheStats }) {
  const visit = useVisit();
  return (
    <>
      <p className={styles.kept}>
        {count(cache.hits)} hits · {count(cache.executions)} executions · {count(cache.shared)}{" "}
        joined · {count(cache.results)} results kept, {size(cache.bytes)} of {size(cache.budget)}
        {cache.evictions > 0 && ` · ${count(cache.evictions)} had to go`}
      </p>
      <button type="button" className={styles.action} onClick={() => visit.clearResults()}>
        Clear results
      </button>
    </>
  );
}

function Content({ inspection }: { readonly inspection: Inspection }) {
  const { queries, pools } = inspection;
  return (
    <>
      <Pools pools={pools} />
      {queries.length === 0 ? (
        <p className={styles.empty}>The last runs of this page asked for nothing.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
        <section className={styles.list} tabIndex={0} aria-label="List of queries">
          <table>
            <thead>
              <tr>
                <th scope="col">Run</th>
                <th scope="col">Query</th>
                <th scope="col">Result</th>
                <th scope="col">Time</th>
                <th scope="col">Rows</th>
                <th scope="col">Bytes</th>
                <th scope="col">Shared by</th>
                <th scope="col">Attempts</th>
                <th scope="col">Query id</th>
              </tr>
            </thead>
            <tbody>
              {queries.map((story) => (
                <Row key={story.number} story={story} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

const SOURCES = { HIT: "hit", MISS: "miss", JOINED: "joined" } as const;
const STATES = { RUNNING: "running", DONE: "", FAILED: "failed", CANCELLED: "cancelled" } as const;

function Row({ story }: { readonly story: QueryStory }) {
  const { state, source, problem } = story;
  const done = state === "DONE";
  return (
    <tr data-state={state}>
      <td>{story.run}</td>
      <td className={styles.query}>
        <code>{story.sql}</code>
        <span>{story.connection}</span>
        {problem !== undefined && <em>{problem}</em>}
      </td>
      <td>
        <span className={styles.source} data-source={source}>
          {SOURCES[source]}
        </span>{" "}
        {STATES[state]}
      </td>
      <td>{state === "RUNNING" ? "" : time(story.millis)}</td>
      <td>{done ? count(story.rows) : ""}</td>
      <td>{done ? size(story.bytes) : ""}</td>
      <td>{story.sharers > 0 ? count(story.sharers) : ""}</td>
      <td>{story.attempts > 0 ? count(story.attempts) : ""}</td>
      <td className={styles.id}>{story.id}</td>
    </tr>
  );
}
