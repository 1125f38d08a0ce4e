import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { run } from "../support/app.js";
import { Grid } from "../support/grid.js";
import { Lake } from "../support/lake.js";
import { until } from "../support/until.js";
import { Visit } from "../support/visit.js";

const ROWS = 1_000_000;

/** How far across the table the columns' names are. */
const [ID, DEPTH, BUOY] = [0.2, 0.6, 0.9];

/** What the app's readings.sql makes of a row's number, from 0. */
const reading = (id) => [String(id), String((id * 7919) % 1_000_003), `buoy ${id % 97}`];

describe("A table of a million rows that stays in the warehouse", () => {
  let lake;
  let app;
  let visit;
  let grid;

  before(async () => {
    lake = await Lake.open("e2e/apps/lake/readings.sql");
    app = await run("e2e/apps/lake/App.java", { variables: { LAKE_URL: lake.url } });
    visit = await Visit.open(app.url);
    grid = new Grid(visit.page);
  });

  after(async () => {
    try {
      await visit?.close();
    } finally {
      await app?.stop();
      await lake?.stop();
    }
  });

  const shown = (number) => number.replaceAll(",", "");
  const areWhole = (rows) =>
    rows.every(({ cells: [id, depth, buoy] }) => {
      return String([id, depth].map(shown).concat(buoy)) === String(reading(Number(shown(id))));
    });
  const depths = (rows) => rows.map(({ cells }) => Number(shown(cells[1])));
  const isSorted = (numbers, sign) =>
    numbers.every((number, at) => at === 0 || sign * (number - numbers[at - 1]) > 0);

  it("opens at the first rows, and shows those far down when it is scrolled there", async () => {
    const rows = await grid.until("the first row is there", ([first]) => first.cells[0] === "0");
    assert.ok(areWhole(rows));
    assert.equal(await grid.count(), ROWS);
    await visit.picture("lake");
    for (const [place, last] of [
      [1, ROWS],
      [0.5, ROWS / 2],
    ]) {
      await grid.scroll(place);
      await grid.until(`rows about ${last} are there`, (now) => {
        return Math.abs(now.at(-1).number - last) < 1_000 && areWhole(now);
      });
    }
  });

  it("sorts by a click on a column's name", async () => {
    await grid.scroll(0);
    await grid.clickHeader(DEPTH);
    await grid.until("the least depths come first", (rows) => {
      return (
        areWhole(rows) &&
        depths(rows)[0] === 0 &&
        depths(rows)[1] === 1 &&
        isSorted(depths(rows), 1)
      );
    });
    await until("the column is marked", async () => (await grid.columns())[1] === "DEPTH ↑");
    await visit.shows("Sorted by DEPTH, ascending");
    await grid.clickHeader(DEPTH);
    await grid.until("the greatest depths come first", (rows) => {
      return areWhole(rows) && depths(rows)[0] > 999_000 && isSorted(depths(rows), -1);
    });
    await visit.picture("lake-sorted");
    await visit.page.getByRole("button", { name: "Own order" }).click();
    await grid.until("the table has its own order again", ([first]) => first.cells[0] === "0");
  });

  it("sorts by the keyboard", async () => {
    await visit.page.locator("canvas").first().focus();
    await visit.page.keyboard.press("ArrowDown");
    await visit.page.keyboard.press("ArrowRight");
    await visit.page.keyboard.press("Alt+ArrowDown");
    await grid.until("the greatest depths come first", (rows) => {
      return areWhole(rows) && depths(rows)[0] > 999_000 && isSorted(depths(rows), -1);
    });
    await visit.page.keyboard.press("Alt+ArrowDown");
    await grid.until("the table has its own order again", ([first]) => first.cells[0] === "0");
  });

  it("says why rows do not come, and brings them when it is asked again", async () => {
    const fault = await lake.plan({
      route: "QUERY",
      matching: "OFFSET",
      fault: "fail",
      message: "The lake is frozen",
    });
    await grid.clickHeader(BUOY);
    const problem = visit.page.getByRole("alert");
    await problem.getByText("The lake is frozen").waitFor();
    await visit.picture("lake-frozen");
    await lake.end(fault);
    await problem.getByRole("button", { name: "Try again" }).click();
    await grid.until("the rows are there", (rows) => {
      return areWhole(rows) && rows.every(({ cells }) => cells[2] === "buoy 0");
    });
    await until("the problem is gone", async () => (await problem.count()) === 0);
    // The browser itself says that the answer was no good one.
    visit.mustBeBlameless([/status of 503/]);
  });

  it("stops in the warehouse what a visitor who leaves was waiting for", async () => {
    const hanging = await lake.plan({ route: "QUERY", matching: "OFFSET", fault: "hang" });
    const aborts = await lake.plan({ route: "ABORT", fault: "delay", millis: 0 });
    await grid.clickHeader(ID);
    await lake.struck(hanging);
    await visit.page.close();
    await lake.struck(aborts);
    await lake.end(hanging);
  });
});
