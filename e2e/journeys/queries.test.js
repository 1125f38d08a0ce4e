import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { run } from "../support/app.js";
import { until } from "../support/until.js";
import { Visit } from "../support/visit.js";

const AGE = "Least age of the pet";

describe("The author's look at what the connections do", () => {
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

  const panel = () => visit.page.getByRole("region", { name: "Queries", exact: true });

  /** The queries, newest first, as the words of their columns. */
  const queries = () =>
    panel()
      .locator("tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
      );

  it("lists the queries of the runs that were before", async () => {
    await visit.settled();
    await visit.page.getByRole("button", { name: "Queries" }).click();
    const all = await until("the three queries of the first run are listed and done", async () => {
      const rows = await queries();
      return rows.length === 3 && rows.every(([, , , time]) => time !== "") && rows;
    });
    for (const [run, query, result, time, rows, bytes, sharers, attempts, id] of all) {
      assert.equal(run, "1");
      assert.match(query, /SELECT .*snowpark$/);
      assert.equal(result, "miss");
      assert.match(time, /^[\d.]+ m?s$/);
      assert.match(rows, /^[\d,]+$/);
      assert.match(bytes, /^[\d.]+ (B|KB)$/);
      assert.deepEqual([sharers, attempts], ["1", "1"]);
      assert.match(id, /^[\da-f-]{36}$/);
    }
  });

  /** Waits until a run has asked for all that the first has, and gives its queries. */
  const queriesOf = (run) =>
    until(`all queries of run ${run} are listed and done`, async () => {
      const rows = await queries();
      const wanted = rows.filter((row) => row[0] === "1").length;
      const found = rows.filter((row) => row[0] === run);
      return found.length === wanted && found.every(([, , , time]) => time !== "") && found;
    });

  const results = (rows) => rows.map(([, , result]) => result);

  it("follows each run, and tells what was kept", async () => {
    await visit.widget(AGE).focus();
    await visit.page.keyboard.press("ArrowRight");
    assert.deepEqual(results(await queriesOf("2")), ["miss", "hit", "hit"]);
    await visit.page.keyboard.press("ArrowLeft");
    assert.deepEqual(results(await queriesOf("3")), ["hit", "hit", "hit"]);
    await visit.picture("queries");
    await visit.page.emulateMedia({ colorScheme: "dark" });
    await visit.picture("queries-dark");
  });

  it("clears the results and resets the connection", async () => {
    const closed = async () =>
      Number(/([\d,]+) closed/.exec(await panel().innerText())[1].replace(",", ""));
    await panel().getByText(/[1-9]\d* results kept/).waitFor();
    await panel().getByRole("button", { name: "Clear results" }).click();
    await panel().getByText(/ 0 results kept/).waitFor();
    const before = await closed();
    await panel().getByRole("button", { name: "Reset snowpark" }).click();
    await until("a session was closed", async () => (await closed()) > before);
  });

  it("closes at the key q", async () => {
    await visit.page.locator("body").press("q");
    await until("the panel has gone", async () => (await panel().count()) === 0);
  });

  it("does nothing that a page must not", () => visit.mustBeBlameless());
});
