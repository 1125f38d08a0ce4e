import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { run } from "../support/app.js";
import { Grid } from "../support/grid.js";
import { until } from "../support/until.js";
import { Visit } from "../support/visit.js";

const AGE = "Least age of the pet";
const KIND = "Kind of pet";

describe("Pet owners, read from a local Snowflake endpoint", () => {
  let app;
  let visit;

  before(async () => {
    app = await run("examples/pet-owners/App.java");
    visit = await Visit.open(app.url);
  });

  after(async () => {
    try {
      await visit?.close();
    } finally {
      await app?.stop();
    }
  });

  /** The lower table, which follows what is chosen in the sidebar. */
  const chosen = () => new Grid(visit.page, 1);

  it("shows the table", async () => {
    const all = new Grid(visit.page, 0);
    const rows = await all.until("the table shows Robert and his dog", ([first]) => {
      return first.cells.includes("Robert Hale");
    });
    assert.deepEqual(rows[0].cells, [
      "1",
      "Robert Hale",
      "Leeds",
      "Biscuit",
      "dog",
      "7",
      "24.50",
      "2019-05-11",
    ]);
    assert.deepEqual(await all.columns(), [
      "ID",
      "OWNER",
      "CITY",
      "PET",
      "KIND",
      "AGE",
      "WEIGHT",
      "ADOPTED",
    ]);
    assert.equal(await all.count(), 22);
  });

  it("lends sessions", async () => {
    await visit.shows("SNOWGLOBE");
    await visit.page.getByText("22", { exact: true }).waitFor();
  });

  it("looks well in light and dark", async () => {
    await chosen().until("the second table has rows", (rows) => rows.length > 3);
    await visit.picture("pet-owners");
    await visit.page.emulateMedia({ colorScheme: "dark" });
    await visit.picture("pet-owners-dark");
    await visit.page.emulateMedia({ colorScheme: "light" });
  });

  it("lets the table follow a slider that is moved by the keyboard", async () => {
    await chosen().until("the second table begins with the youngest", (rows) => {
      return Number(rows[0].cells[3]) === 1;
    });
    await visit.widget(AGE).focus();
    for (let age = 1; age <= 10; age++) {
      await visit.page.keyboard.press("ArrowRight");
    }
    await visit.sliderIs(AGE, 10);
    const rows = await chosen().until("only pets of 10 and above are left", (now) => {
      return now.every((row) => Number(row.cells[3]) >= 10);
    });
    assert.ok(rows.length > 0 && rows.length < 22);
  });

  it("lets the table follow a choice", async () => {
    await visit.widget(KIND).click();
    await visit.page.getByRole("option", { name: "parrot", exact: true }).click();
    const rows = await chosen().until("only old parrots are left", (now) => {
      return now.every((row) => row.cells[2] === "parrot" && Number(row.cells[3]) >= 10);
    });
    assert.ok(rows.some((row) => row.cells.includes("Priya Nair")));
    await visit.widget(AGE).focus();
    await visit.page.keyboard.press("Home");
    await chosen().until("young parrots have come back", (now) => {
      return now.length > rows.length && now.every((row) => row.cells[2] === "parrot");
    });
  });

  it("resets the connection and goes on", async () => {
    await visit.page.getByRole("button", { name: "Reset the connection" }).click();
    await visit.shows("Sessions closed and results forgotten");
    await visit.widget(KIND).click();
    await visit.page.getByRole("option", { name: "cat", exact: true }).click();
    await chosen().until("cats are shown by new sessions", (now) => {
      return now.every((row) => row.cells[2] === "cat");
    });
    await until("the answer to the button has gone with the next run", async () => {
      return (await visit.page.getByText("Sessions closed").count()) === 0;
    });
  });

  it("does nothing that a page must not", () => visit.mustBeBlameless());
});
