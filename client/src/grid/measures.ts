/** The heights of a table's parts in pixels, which its placeholder shares. */
export const HEADER = 38;
export const ROW = 34;
export const FOOTER = 30;
const BORDERS = 2;
/** Room for the bar that scrolls sideways. */
const SCROLLBAR = 14;
const MOST_ROWS = 10;

/** How high a table is: as asked for, or for up to ten rows. */
export function tableHeight(rows: number, asked: number | undefined, sideways: boolean): number {
  const shown = Math.min(Math.max(rows, 1), MOST_ROWS);
  const bar = sideways ? SCROLLBAR : 0;
  return asked ?? HEADER + shown * ROW + bar + FOOTER + BORDERS;
}
