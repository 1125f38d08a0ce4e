import type { Stashed } from "../store/visit";

const NAME = "freshet-visit";

/**
 * Takes back what {@link keepStash} kept, once, and only for a tab that the browser threw away to save memory.
 * A reload means a new visit, and a duplicated tab must not share one.
 */
export function takeStash(): Stashed | undefined {
  const discarded = "wasDiscarded" in document && document.wasDiscarded === true;
  return attempt((storage) => {
    const text = storage.getItem(NAME);
    storage.removeItem(NAME);
    const stash = JSON.parse(text ?? "null") as Stashed | null;
    return discarded ? (stash ?? undefined) : undefined;
  });
}

/** Keeps a visit for the case that the browser throws the tab away. */
export function keepStash(stash: Stashed | undefined): void {
  attempt((storage) => storage.setItem(NAME, JSON.stringify(stash ?? null)));
}

/** Uses the tab's storage, without which the page is as good: a frame on another site may have none. */
function attempt<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(sessionStorage);
  } catch (error) {
    console.info("The tab's storage cannot be used:", error);
    return undefined;
  }
}
