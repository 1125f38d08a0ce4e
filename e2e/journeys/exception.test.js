import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { HOME, run } from "../support/app.js";
import { until } from "../support/until.js";
import { Visit } from "../support/visit.js";

const APP = "e2e/apps/faulty/App.java";

describe("A script that throws", () => {
  let app;
  let visit;

  before(async () => {
    app = await run(APP);
    visit = await Visit.open(app.url);
  });

  after(async () => {
    try {
      await visit?.close();
    } finally {
      await app?.stop();
    }
  });

  it("shows the message and the line", async () => {
    const lines = (await readFile(HOME + APP, "utf8")).split("\n");
    const line = lines.findIndex((text) => text.includes("throw new")) + 1;
    await visit.page.getByRole("button", { name: "Fail" }).click();
    const failure = visit.page.getByRole("alert");
    await failure.waitFor();
    const text = await failure.innerText();
    assert.match(text, /IllegalStateException/);
    assert.match(text, /The cellar holds 3 bottles, and 5 were asked for/);
    assert.match(text, new RegExp(`App\\.java, line ${line}`));
    assert.ok(text.includes(lines[line - 1].trim()), text);
    await visit.picture("exception");
  });

  it("goes on with the next event", async () => {
    await visit.page.getByRole("button", { name: "Try again" }).click();
    await visit.shows("The cellar is open.");
    await until("the exception has gone", async () => {
      return (await visit.page.getByRole("alert").count()) === 0;
    });
  });

  it("is told in the terminal too", async () => {
    await until("the terminal tells it", () => app.said.includes("The cellar holds 3 bottles"));
  });

  it("does nothing that a page must not", () => visit.mustBeBlameless());
});
