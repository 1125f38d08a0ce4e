import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { HOME, run } from "../support/app.js";
import { until } from "../support/until.js";
import { Visit } from "../support/visit.js";

const NAME = "Your name";
const AGE = "Your age";

describe("An app that is being written", () => {
  let folder;
  let file;
  let source;
  let app;
  let visit;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "freshet-e2e-"));
    await cp(join(HOME, "examples/hello"), folder, { recursive: true });
    file = join(folder, "App.java");
    source = await readFile(file, "utf8");
    app = await run(file);
    visit = await Visit.open(app.url);
  });

  after(async () => {
    try {
      await visit?.close();
    } finally {
      await app?.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });

  /** Saves at once: half a file that rests for long enough is a version too. */
  const save = async (text) => {
    const whole = `${file}~`;
    await writeFile(whole, text);
    await rename(whole, file);
  };

  const overlay = () => visit.page.getByRole("alert", { name: /compile/ });

  it("follows when it is saved, and keeps what was entered", async () => {
    await visit.widget(NAME).fill("Ada");
    await visit.page.keyboard.press("Enter");
    await visit.shows("Hello, Ada");
    await save(source.replace('st.title("Hello")', 'st.title("Good morning")'));
    await visit.page.getByRole("heading", { name: "Good morning" }).waitFor();
    await visit.shows("Hello, Ada");
    assert.equal(await visit.widget(NAME).inputValue(), "Ada");
    assert.equal(await overlay().count(), 0);
  });

  it("shows what the compiler says, and goes on with the version before", async () => {
    const broken = source.replace("int age = st.slider", "int age = st.slidre");
    assert.notEqual(broken, source);
    const line = broken.slice(0, broken.indexOf("slidre")).split("\n").length;
    await save(broken);
    await overlay().waitFor();
    const text = await overlay().innerText();
    assert.match(text, new RegExp(`App\\.java:${line}:`));
    assert.match(text, /cannot find symbol/);
    assert.match(text, /slidre/);
    const told = new RegExp(`App\\.java:${line}:\\d+: .*cannot find symbol`);
    await until("the terminal tells it", () => told.test(app.said));
    await visit.picture("compile-error");
    await visit.widget(AGE).focus();
    await visit.page.keyboard.press("ArrowRight");
    await visit.shows("11,315");
    await visit.page.getByRole("heading", { name: "Good morning" }).waitFor();
  });

  it("takes that away once it is mended", async () => {
    await save(source.replace('st.title("Hello")', 'st.title("Mended")'));
    await visit.page.getByRole("heading", { name: "Mended" }).waitFor();
    await until("the overlay has gone", async () => (await overlay().count()) === 0);
    await visit.sliderIs(AGE, 31);
  });

  it("does nothing that a page must not", () => visit.mustBeBlameless());
});
