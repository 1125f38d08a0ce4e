import { useState } from "react";
import { useStatus } from "../elements/context";
import { Icon } from "../elements/icons";
import type { Problem } from "../wire/generated";
import styles from "./BuildProblems.module.css";

/** What the compiler says of the newest source, until it compiles or the author has seen enough. */
export function BuildProblems() {
  const problems = useStatus((status) => status.problems);
  const [dismissed, setDismissed] = useState<readonly Problem[]>([]);
  if (problems.length === 0 || problems === dismissed) {
    return null;
  }
  return (
    <section className={styles.panel} role="alert" aria-label="The app does not compile">
      <div className={styles.head}>
        <Icon name="error" />
        <h2>
          {problems.length === 1 ? "The app does not compile" : `${problems.length} compile errors`}
        </h2>
        <span>The last version that did goes on.</span>
        <button type="button" aria-label="Dismiss" onClick={() => setDismissed(problems)}>
          <Icon name="close" />
        </button>
      </div>
      <ol className={styles.list}>
        {problems.map((problem) => (
          <ProblemView
            key={`${problem.file}:${problem.line}:${problem.column}:${problem.message}`}
            problem={problem}
          />
        ))}
      </ol>
    </section>
  );
}

function ProblemView({ problem }: { readonly problem: Problem }) {
  const { file, line, column, message, source } = problem;
  return (
    <li>
      <div className={styles.place}>
        {file}:{line}:{column}
      </div>
      <div className={styles.message}>{message}</div>
      {source !== undefined && (
        <pre className={styles.source}>
          {source}
          {"\n"}
          <span aria-hidden="true">{caret(source, column)}</span>
        </pre>
      )}
    </li>
  );
}

/** A mark below a column, indented as the line is. */
function caret(source: string, column: number): string {
  return `${source.slice(0, column - 1).replace(/[^\t]/g, " ")}^`;
}
