import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { run } from "../support/app.js";
import { Grid } from "../support/grid.js";
import { until } from "../support/until.js";
import { Visit } from "../support/visit.js";

describe("Tables that are seldom tried", () => {
  let app;
  let visit;

  before(async () => {
    app = await run("e2e/apps/odd/App.java");
    visit = await Visit.open(app.url);
    await visit.shows("All of them.");
  });

  after(async () => {
    try {
      await visit?.close();
    } finally {
      await app?.stop();
    }
  });

  it("show cells that are hard to draw", async () => {
    const grid = new Grid(visit.page, 0);
    const rows = await grid.until("the cells are there", ([first]) => first.cells[0] !== "");
    const column = (place) => rows.map(({ cells }) => cells[place]);
    assert.deepEqual(column(0).slice(0, 3), ["NaN", "Infinity", "-Infinity"]);
    assert.deepEqual(column(1).slice(0, 3), ["👩‍👩‍👧 and 😀", "مرحبا بالعالم", "null"]);
    assert.ok(column(1)[4].startsWith("long long"));
    assert.equal(
      column(3)[0].replaceAll(",", "").replace(/\..*/, ""),
      "12345678901234567890123456789012345678",
    );
    await visit.picture("odd");
  });

  it("say how large they are when they have nothing", async () => {
    await visit.shows("0 rows × 0 columns");
    await visit.shows("0 rows × 2 columns");
  });

  it("scroll sideways to the last of 200 columns", async () => {
    const wide = new Grid(visit.page, 3);
    await wide.until("the wide table is there", ([first]) => first.cells[0] === "0");
    await visit.page.getByTestId("data-grid-canvas").last().focus();
    await visit.page.keyboard.press("ArrowDown");
    await visit.page.keyboard.press("Control+ArrowRight");
    await until("the last column is in view", async () => (await wide.columns()).includes("c199"));
    await visit.picture("odd-wide");
  });

  it("fit a narrow window, in the dark", async () => {
    await visit.page.emulateMedia({ colorScheme: "dark" });
    await visit.page.setViewportSize({ width: 420, height: 1_000 });
    await until("nothing is wider than the window", () =>
      visit.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    );
    await visit.picture("odd-narrow");
  });

  it("do nothing that a page must not", () => visit.mustBeBlameless());
});
