const COUNT = new Intl.NumberFormat("en");
const UNITS = ["B", "KB", "MB", "GB", "TB"];

/** A number of things: 12,345. */
export function count(number: number): string {
  return COUNT.format(number);
}

/** A time: 0.02 ms, 12 ms, 1.23 s. */
export function time(millis: number): string {
  if (millis < 1_000) {
    return `${millis < 10 ? millis : Math.round(millis)} ms`;
  }
  return `${(millis / 1_000).toFixed(millis < 100_000 ? 2 : 0)} s`;
}

/** A size: 184 B, 1.2 MB. */
export function size(bytes: number): string {
  let rest = bytes;
  let unit = 0;
  while (rest >= 1_024 && unit < UNITS.length - 1) {
    rest /= 1_024;
    unit += 1;
  }
  return `${unit === 0 || rest >= 100 ? Math.round(rest) : rest.toFixed(1)} ${UNITS[unit]}`;
}
