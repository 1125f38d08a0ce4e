const FIRST_MS = 250;
const LONGEST_MS = 10_000;

/**
 * How long to wait before an attempt to connect again, in milliseconds: twice as long each time up to ten seconds, of
 * which a random half, so that the visitors of a restarted server do not come back all at once.
 *
 * @param attempt counted from 0
 * @param random from 0 up to but without 1
 */
export function backoff(attempt: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return full / 2 + (full / 2) * random;
}
