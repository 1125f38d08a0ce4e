import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { freePort, run } from "../support/app.js";
import { Visit } from "../support/visit.js";

const NAME = "Your name";
const AGE = "Your age";
const HELLO = "examples/hello/App.java";

describe("A connection that is lost", () => {
  let port;
  let app;
  let visit;

  before(async () => {
    port = await freePort();
    app = await run(HELLO, { port });
    visit = await Visit.open(app.url);
  });

  after(async () => {
    try {
      await visit?.close();
    } finally {
      await app?.stop();
    }
  });

  it("is said, once the server has died", async () => {
    await visit.widget(NAME).fill("Grace");
    await visit.page.keyboard.press("Enter");
    await visit.shows("Hello, Grace");
    await visit.widget(AGE).focus();
    await visit.page.keyboard.press("End");
    await visit.shows("43,800");
    await app.kill();
    await visit.shows("Connection lost");
    await visit.picture("connection-lost");
  });

  it("comes back with what was entered, once the server has been started again", async () => {
    app = await run(HELLO, { port });
    await visit.page.getByText("Connection lost").waitFor({ state: "detached" });
    await visit.shows("Hello, Grace");
    await visit.shows("43,800");
    assert.equal(await visit.widget(NAME).inputValue(), "Grace");
    await visit.sliderIs(AGE, 120);
  });

  it("works as before", async () => {
    await visit.page.getByRole("button", { name: "Celebrate" }).click();
    await visit.shows("Happy birthday, Grace!");
  });

  it("does nothing that a page must not", () => {
    // The browser itself says so when nobody answers.
    visit.mustBeBlameless([/ERR_CONNECTION_(REFUSED|RESET)/]);
  });
});
