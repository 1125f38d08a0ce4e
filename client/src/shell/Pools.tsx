import { useVisit } from "../elements/context";
import type { PoolStats } from "../wire/generated";
import { count } from "./figures";
import styles from "./QueryPanel.module.css";

/** The sessions of each connection. */
export function Pools({ pools }: { readonly pools: Readonly<Record<string, PoolStats>> }) {
  const visit = useVisit();
  const names = Object.keys(pools).sort();
  return (
    <ul className={styles.pools} aria-label="Connections">
      {names.map((name) => (
        <li key={name}>
          <strong>{name}</strong>
          <span>{pools[name] && sentence(pools[name])}</span>
          <button
            type="button"
            className={styles.action}
            aria-label={`Reset ${name}`}
            onClick={() => visit.resetConnection(name)}
          >
            Reset
          </button>
        </li>
      ))}
    </ul>
  );
}

function sentence({ active, idle, waiting, max, opened, closed }: PoolStats): string {
  return (
    `${count(active)} active, ${count(idle)} idle of ${count(max)} sessions, ` +
    `${count(waiting)} waiting · ${count(opened)} opened, ${count(closed)} closed`
  );
}
