/** Much more than anything takes, for machines that have much else to do. */
export const PATIENCE_MS = 60_000;
const PAUSE_MS = 40;

/**
 * Waits until a probe gives something true, and gives that. What the probe throws counts as not yet.
 *
 * @template T
 * @param {string} what said when it does not come about
 * @param {() => T | Promise<T>} probe
 * @param {number} patience milliseconds after which it is given up
 * @returns {Promise<T>}
 */
export async function until(what, probe, patience = PATIENCE_MS) {
  const end = performance.now() + patience;
  let last;
  do {
    try {
      last = await probe();
      if (last) {
        return last;
      }
    } catch (error) {
      last = error;
    }
    await new Promise((wake) => setTimeout(wake, PAUSE_MS));
  } while (performance.now() < end);
  throw new Error(`It did not come about that ${what}; at last there was ${String(last)}`);
}
