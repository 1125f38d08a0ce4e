import { useEffect, useMemo, useRef } from "react";
import { finish } from "./finish";
import styles from "./Prose.module.css";
import { renderLine } from "./render";

/** One line of Markdown. */
export function Inline({ body }: { readonly body: string }) {
  const root = useRef<HTMLSpanElement>(null);
  const rendered = useMemo(() => ({ __html: renderLine(body) }), [body]);
  useEffect(() => {
    if (root.current !== null && rendered.__html !== "") {
      finish(root.current);
    }
  }, [rendered]);
  return (
    <span
      ref={root}
      className={styles.inline}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned by renderLine
      dangerouslySetInnerHTML={rendered}
    />
  );
}
