import { until } from "./until.js";

/** A table on the page, read as a screen reader reads it: by the table that its canvas holds. */
export class Grid {
  #table;

  /** The table at that place among those of the page, from 0. */
  constructor(page, place = 0) {
    this.#table = page.locator("[role=grid]").nth(place);
  }

  /** The names of the columns in view. */
  async columns() {
    return this.#texts("[role=columnheader]");
  }

  /** The rows in view by their numbers in the table, from 1 (the header is row 1 of the whole). */
  async rows() {
    return this.#table.evaluate((table) =>
      [...table.querySelectorAll("[role=row]")]
        .map((row) => ({
          number: Number(row.getAttribute("aria-rowindex")) - 1,
          cells: [...row.querySelectorAll("[role=gridcell]")].map((cell) => cell.textContent),
        }))
        .filter((row) => row.cells.length > 0),
    );
  }

  /** How many rows the table has in all. */
  async count() {
    return Number(await this.#table.getAttribute("aria-rowcount")) - 1;
  }

  /** The cells of a column that are in view. */
  async column(name) {
    const place = (await this.columns()).indexOf(name);
    return (await this.rows()).map((row) => row.cells[place]);
  }

  /** Waits until the rows in view are as wished, and gives them. */
  async until(what, test) {
    return until(what, async () => {
      const rows = await this.rows();
      return rows.length > 0 && test(rows) ? rows : undefined;
    });
  }

  /** Moves the scroll bar as a hand does: 0 is its upper end, 1 its lower. */
  async scroll(place) {
    await this.#table.evaluate((table, share) => {
      let around = table.parentElement;
      while (around !== null && around.querySelector(".dvn-scroller") === null) {
        around = around.parentElement;
      }
      const bar = around.querySelector(".dvn-scroller");
      bar.scrollTop = share * (bar.scrollHeight - bar.clientHeight);
    }, place);
  }

  /** Clicks on the name of the column that is so far across the table: 0 is its left end, 1 its right. */
  async clickHeader(across) {
    const canvas = this.#table.locator("xpath=ancestor-or-self::canvas").first();
    await canvas.scrollIntoViewIfNeeded();
    const { x, y, width } = await canvas.boundingBox();
    await canvas.page().mouse.click(x + across * width, y + 20);
  }

  async #texts(selector) {
    return this.#table.locator(selector).allTextContents();
  }
}
