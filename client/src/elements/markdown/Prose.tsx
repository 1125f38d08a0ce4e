import { useEffect, useMemo, useRef } from "react";
import { finish } from "./finish";
import styles from "./Prose.module.css";
import { renderBlocks } from "./render";

interface ProseProps {
  readonly body: string;
  /** Whether HTML in the source counts. */
  readonly html: boolean;
}

/** Markdown of any length. */
export function Prose({ body, html }: ProseProps) {
  const root = useRef<HTMLDivElement>(null);
  const rendered = useMemo(() => ({ __html: renderBlocks(body, html) }), [body, html]);
  useEffect(() => {
    if (root.current !== null && rendered.__html !== "") {
      finish(root.current);
    }
  }, [rendered]);
  return (
    <div
      ref={root}
      className={styles.prose}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned by renderBlocks
      dangerouslySetInnerHTML={rendered}
    />
  );
}
