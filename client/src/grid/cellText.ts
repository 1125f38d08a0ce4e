import type { Cell, ColumnType } from "../wire/generated";

/** What is shown where there is no value. */
export const NOTHING = "null";

/** The most characters that a cell draws; the rest is seen when it is opened. */
const MOST_DRAWN = 400;

const NUMERIC: ReadonlySet<ColumnType> = new Set(["INTEGER", "DECIMAL", "REAL"]);

/** Whether a column holds numbers, which stand at the right. */
export function isNumeric(kind: ColumnType): boolean {
  return NUMERIC.has(kind);
}

/** A cell as it is drawn: numbers in groups of three, all else on one line as it came. */
export function drawnText(cell: Cell, kind: ColumnType): string {
  if (cell === null) {
    return NOTHING;
  }
  if (isNumeric(kind)) {
    return grouped(digits(cell));
  }
  return String(cell).slice(0, MOST_DRAWN).replace(/\s+/g, " ");
}

/** A cell as it is copied and opened: as it came. */
export function plainText(cell: Cell): string {
  return cell === null ? "" : String(cell);
}

/** A number's digits; a number that a double cannot hold exactly arrives as digits already. */
function digits(cell: Exclude<Cell, null>): string {
  if (typeof cell !== "number" || Number.isInteger(cell)) {
    return String(cell);
  }
  const size = Math.abs(cell);
  return size < 1e-4 || size >= 1e15 ? String(cell) : String(Number(cell.toPrecision(12)));
}

function grouped(text: string): string {
  const match = /^(-?)(\d+)(.*)$/.exec(text);
  if (match === null) {
    return text.replace(/^-/, "−");
  }
  const [, sign, whole = "", rest = ""] = match;
  return `${sign ? "−" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest}`;
}

/** A number of things in words. */
export function counted(number: number, word: string): string {
  return `${number.toLocaleString("en-US")} ${word}${number === 1 ? "" : "s"}`;
}
