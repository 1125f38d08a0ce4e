import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { after, before, describe, it } from "node:test";
import { run } from "../support/app.js";
import { Visit } from "../support/visit.js";

describe("A script that computes without end", () => {
  const visits = [];
  let app;

  before(async () => {
    app = await run("e2e/apps/endless/App.java");
  });

  after(async () => {
    try {
      await Promise.all(visits.map((visit) => visit.close()));
    } finally {
      await app?.stop();
    }
  });

  it("keeps no visitor from the page, even with more of them than cores", async () => {
    for (let visitor = 0; visitor <= Math.min(availableParallelism(), 8); visitor++) {
      const visit = await Visit.open(app.url);
      visits.push(visit);
      await visit.page.getByRole("heading", { name: "Spinning wheel" }).waitFor();
    }
  });

  it("does nothing that a page must not", () => {
    assert.ok(visits.length > 1);
    for (const visit of visits) {
      visit.mustBeBlameless();
    }
  });
});
