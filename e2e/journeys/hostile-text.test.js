import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { run } from "../support/app.js";
import { Grid } from "../support/grid.js";
import { Visit } from "../support/visit.js";

describe("Text of an attacker", () => {
  let app;
  let visit;

  before(async () => {
    app = await run("e2e/apps/hostile/App.java");
    visit = await Visit.open(app.url);
    await visit.shows("The end of the page.");
    await visit.settled();
  });

  after(async () => {
    try {
      await visit?.close();
    } finally {
      await app?.stop();
    }
  });

  const isUnharmed = async () => {
    assert.equal(await visit.page.evaluate(() => globalThis.pwned), undefined);
  };

  it("stays text wherever it stands", async () => {
    const text = await visit.page.locator("body").innerText();
    const places = [
      "title",
      "header",
      "markdown",
      "text",
      "success",
      "metric",
      "value",
      "delta",
      "button",
      "slider",
    ];
    const more = ["checkbox", "text input", "selectbox", "expander", "inside", "sidebar"];
    for (const place of [...places, ...more, "exception shown", "exception thrown"]) {
      assert.ok(
        text.includes(`onerror="globalThis.pwned='${place}'"`),
        `${place} is not shown as text`,
      );
    }
    await isUnharmed();
  });

  it("brings no element, handler or script along", async () => {
    const found = await visit.page.evaluate(() => ({
      images: document.querySelectorAll("img").length,
      scripts: document.querySelectorAll("#root script").length,
      handlers: document.querySelectorAll("[onerror], [onclick], [onload]").length,
      links: [...document.querySelectorAll("a")].filter((a) => a.protocol === "javascript:").length,
    }));
    assert.deepEqual(found, { images: 0, scripts: 0, handlers: 0, links: 0 });
  });

  it("stays text in what is opened", async () => {
    await visit.page.getByRole("button", { name: /^Help: .*button/ }).hover();
    await visit.shows("globalThis.pwned='button help'");
    await visit.page.getByRole("combobox").click();
    await visit.page.getByRole("option", { name: /option two/ }).click();
    await visit.page.getByRole("button", { name: /^<img.*button/ }).click();
    await isUnharmed();
  });

  it("stays text in tables", async () => {
    const grid = new Grid(visit.page);
    await grid.until("the cell is there", ([row]) => row.cells[0].includes("pwned='cell'"));
    assert.match((await grid.columns())[0], /pwned='column'/);
    await isUnharmed();
  });

  it("does nothing that a page must not", () => visit.mustBeBlameless());

  it("is cleaned where HTML is asked for", async () => {
    await visit.page.getByLabel("HTML that is asked for").check();
    await visit.shows("Cleaned.");
    const found = await visit.page.evaluate(() => ({
      scripts: document.querySelectorAll("#root script").length,
      handlers: document.querySelectorAll("[onerror], [onclick], [onload]").length,
      links: [...document.querySelectorAll("a")].filter((a) => a.protocol === "javascript:").length,
      clobbered: document.querySelector("p#main") !== null,
    }));
    assert.deepEqual(found, { scripts: 0, handlers: 0, links: 0, clobbered: false });
    await isUnharmed();
    // The image is asked for and is not there; the browser complains of handlers while they are being cleaned away.
    visit.mustBeBlameless([/404/, /inline event handler/, /CSP: script-src-attr inline/]);
  });
});
