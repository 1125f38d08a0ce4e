import type { Stashed } from "../store/visit";

const NAME = "freshet-visit";

/**
 * Takes back what {@link keepStash} kept, once, and only for a tab that the browser threw away to save memory.
 * A reload means a new visit, and a duplicated tab must not share one.
 */
export function takeStash(): Stashed | undefined {
  const text = sessionStorage.getItem(NAME);
  sessionStorage.removeItem(NAME);
  const discarded = "wasDiscarded" in document && document.wasDiscarded === true;
  return discarded && text !== null ? (JSON.parse(text) as Stashed) : undefined;
}

/** Keeps a visit for the case that the browser throws the tab away. */
export function keepStash(stash: Stashed | undefined): void {
  if (stash !== undefined) {
    sessionStorage.setItem(NAME, JSON.stringify(stash));
  }
}
