import { useEffect, useState } from "react";
import type { Code as CodeElement } from "../wire/generated";
import styles from "./Code.module.css";
import { Icon } from "./icons";
import type { ElementProps } from "./renderer";

export function Code({ element }: ElementProps<CodeElement>) {
  const { body, language, lineNumbers } = element;
  const html = useHighlight(body, language);
  return (
    <figure className={styles.code}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable by keyboard */}
      <pre className={styles.block} tabIndex={0}>
        {lineNumbers && <Numbers of={body} />}
        {html === undefined ? (
          <code className={styles.source}>{body}</code>
        ) : (
          <code
            className={styles.source}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: the highlighter escapes what it marks
            dangerouslySetInnerHTML={{ __html: html }}
          />
        )}
      </pre>
      <Copy text={body} />
    </figure>
  );
}

function Numbers({ of }: { readonly of: string }) {
  const lines = of.replace(/\n$/, "").split("\n");
  return (
    <span className={styles.numbers} aria-hidden="true">
      {lines.map((_, index) => index + 1).join("\n")}
    </span>
  );
}

function Copy({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const timer = copied ? setTimeout(() => setCopied(false), 1_500) : undefined;
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <button
      type="button"
      className={styles.copy}
      aria-label={copied ? "Copied" : "Copy to the clipboard"}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <Icon name={copied ? "check" : "copy"} />
    </button>
  );
}

/** The body with its words marked, once the highlighter has come; until then nothing. */
function useHighlight(body: string, language: string | undefined): string | undefined {
  const [marked, setMarked] = useState<{ body: string; html: string }>();
  useEffect(() => {
    let current = true;
    if (language !== undefined) {
      void import("./markdown/highlight").then(({ highlight }) => {
        if (current) {
          setMarked({ body, html: highlight(body, language) });
        }
      });
    }
    return () => {
      current = false;
    };
  }, [body, language]);
  return language !== undefined && marked?.body === body ? marked.html : undefined;
}
