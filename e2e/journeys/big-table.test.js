import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { run } from "../support/app.js";
import { Grid } from "../support/grid.js";
import { Visit } from "../support/visit.js";

const ROWS = 10_000_000;

describe("A table of ten million rows", () => {
  let app;
  let visit;
  let grid;

  before(async () => {
    app = await run("examples/big-table/App.java");
    visit = await Visit.open(app.url);
    grid = new Grid(visit.page);
  });

  after(async () => {
    try {
      await visit?.close();
    } finally {
      await app?.stop();
    }
  });

  /** Each row shows its own number, so that a row in the wrong place is seen. */
  const areRight = (rows) => rows.every(({ number, cells }) => Number(cells[0]) === number - 1);

  it("opens at the first rows", async () => {
    const rows = await grid.until("the first row is there", ([first]) => first.cells[1] !== "");
    assert.deepEqual(rows[0].cells.slice(0, 3), ["0", "Accra", "2020-01-01"]);
    assert.equal(await grid.count(), ROWS);
    await visit.picture("big-table");
  });

  it("scrolls by the wheel", async () => {
    const { x, y } = await visit.page.locator("canvas").first().boundingBox();
    await visit.page.mouse.move(x + 200, y + 200);
    for (let turn = 0; turn < 20; turn++) {
      await visit.page.mouse.wheel(0, 400);
    }
    const rows = await grid.until("rows further down are there", (now) => {
      return now[0].number > 50 && areRight(now);
    });
    assert.ok(rows[0].number < 1_000, `the wheel moved to row ${rows[0].number}`);
  });

  it("jumps to the last row", async () => {
    await grid.scroll(1);
    const rows = await grid.until("the last row is there", (now) => {
      return now.at(-1).number === ROWS && areRight(now);
    });
    assert.deepEqual(rows.at(-1).cells.slice(0, 3), ["9999999", "Bergen", "2025-06-22"]);
    await visit.picture("big-table-end");
  });

  it("jumps into the middle and back", async () => {
    await grid.scroll(0.5);
    await grid.until("the middle is there", (now) => {
      return Math.abs(now[0].number - ROWS / 2) < 1_000 && areRight(now);
    });
    await grid.scroll(0);
    await grid.until("the first row is there again", (now) => now[0].number === 1 && areRight(now));
  });

  it("does nothing that a page must not", () => visit.mustBeBlameless());
});
