import type { Failure as FailureElement, FailurePlace } from "../wire/generated";
import styles from "./Failure.module.css";
import { Icon } from "./icons";
import type { ElementProps } from "./renderer";

export function Failure({ element }: ElementProps<FailureElement>) {
  return (
    <div className={styles.failure} role="alert">
      <div className={styles.head}>
        <Icon name="error" />
        <span className={styles.kind}>{element.kind}</span>
      </div>
      <div className={styles.message}>{element.message}</div>
      {element.place !== undefined && <Place place={element.place} />}
      {element.trace.length > 0 && <Trace lines={element.trace} />}
    </div>
  );
}

function Place({ place }: { readonly place: FailurePlace }) {
  return (
    <div className={styles.place}>
      <div className={styles.file}>
        {place.file}, line {place.line}
      </div>
      {place.source !== "" && (
        <pre className={styles.source}>
          <span className={styles.number}>{place.line}</span>
          <code>{place.source.trim()}</code>
        </pre>
      )}
    </div>
  );
}

function Trace({ lines }: { readonly lines: readonly string[] }) {
  return (
    <details className={styles.trace}>
      <summary>Stack trace</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{lines.join("\n")}</pre>
    </details>
  );
}
