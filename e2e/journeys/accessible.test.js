import { after, before, describe, it } from "node:test";
import { run } from "../support/app.js";
import { mustBeAccessible } from "../support/axe.js";
import { Grid } from "../support/grid.js";
import { until } from "../support/until.js";
import { Visit } from "../support/visit.js";

describe("A page with tables, widgets and the author's panel", () => {
  let app;
  let visit;

  before(async () => {
    app = await run("examples/pet-owners/App.java");
    visit = await Visit.open(app.url);
    await new Grid(visit.page, 1).until("the second table has rows", (rows) => rows.length > 3);
  });

  after(async () => {
    try {
      await visit?.close();
    } finally {
      await app?.stop();
    }
  });

  const inBothSchemes = async () => {
    for (const colorScheme of ["light", "dark"]) {
      await visit.page.emulateMedia({ colorScheme });
      await until(`the page is ${colorScheme}`, () =>
        visit.page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).count(),
      );
      await mustBeAccessible(visit.page);
    }
  };

  it("is without fault in light and dark", inBothSchemes);

  it("is so with the panel open, which the keyboard reaches", async () => {
    await visit.page.locator("body").press("q");
    const panel = visit.page.getByRole("region", { name: "Queries", exact: true });
    await panel.locator("tbody tr").first().waitFor();
    await until("the focus is in the panel", async () => {
      await visit.page.keyboard.press("Tab");
      return panel.evaluate((region) => region.contains(document.activeElement));
    });
    await inBothSchemes();
  });

  it("does nothing that a page must not", () => visit.mustBeBlameless());
});
