import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { chromium } from "playwright-core";
import { ARGUMENTS, findChromium } from "./chromium.js";
import { PATIENCE_MS, until } from "./until.js";

const WINDOW = { width: 1280, height: 860 };

/** A visitor's browser with an empty profile. It notes whatever a good page does not do. */
export class Visit {
  #browser;
  #origin;
  #faults = [];
  /** The tab. */
  page;

  constructor(browser, page, origin) {
    this.#browser = browser;
    this.page = page;
    this.#origin = origin;
  }

  /** Opens a page and waits until the script has written it. */
  static async open(url, { dark = false } = {}) {
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: ARGUMENTS,
      timeout: 2 * PATIENCE_MS,
    });
    const page = await browser.newPage({
      viewport: WINDOW,
      deviceScaleFactor: 2,
      colorScheme: dark ? "dark" : "light",
    });
    page.setDefaultTimeout(PATIENCE_MS);
    const visit = new Visit(browser, page, new URL(url).origin);
    await visit.#watch();
    await page.goto(url);
    await page.locator("main :is(h1, h2, p)").first().waitFor();
    return visit;
  }

  async #watch() {
    const { page } = this;
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) {
        this.#note(`console ${message.type()}: ${message.text()}`);
      }
    });
    page.on("pageerror", (error) => this.#note(`uncaught: ${error.stack ?? error}`));
    page.on("dialog", (dialog) => {
      this.#note(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => this.#noteForeign(request.url()));
    page.on("websocket", (socket) => this.#noteForeign(socket.url()));
    page.context().on("page", (other) => this.#note(`a tab was opened: ${other.url()}`));
    await page.exposeFunction("noteViolation", (text) => this.#note(`CSP: ${text}`));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        globalThis.noteViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
  }

  #note(fault) {
    this.#faults.push(fault);
  }

  #noteForeign(address) {
    const url = new URL(address);
    const own = url.host === new URL(this.#origin).host;
    if (!own && !["data:", "blob:"].includes(url.protocol)) {
      this.#note(`asked another host: ${address}`);
    }
  }

  /** Waits until the script's last run has shown all there is to show. */
  async settled() {
    await this.page.waitForLoadState("networkidle");
    await this.page.evaluate(() => document.fonts.ready);
  }

  /** Saves a picture if pictures are asked for: SCREENSHOTS names the folder. */
  async picture(name) {
    const folder = process.env.SCREENSHOTS;
    if (folder) {
      const path = `${folder}/${name}.png`;
      mkdirSync(dirname(path), { recursive: true });
      await this.settled();
      await this.page.screenshot({ path, animations: "disabled", caret: "hide" });
    }
  }

  /**
   * Fails if the page has done what it must not: an error or a warning in the console, a violation of its content
   * security policy, a dialog, a new tab, a request to another host.
   *
   * @param {RegExp[]} expected faults that belong to the journey
   */
  mustBeBlameless(expected = []) {
    const faults = this.#faults.filter((fault) => !expected.some((known) => known.test(fault)));
    assert.deepEqual(faults, []);
  }

  async close() {
    await this.#browser.close();
  }

  /** Takes hold of a widget by its label. */
  widget(label) {
    return this.page.getByLabel(label, { exact: true }).first();
  }

  /** Waits until the page shows a text. */
  async shows(text) {
    await this.page.getByText(text).first().waitFor();
  }

  /** Waits until a slider has a value. */
  async sliderIs(label, value) {
    await until(`${label} is ${value}`, async () => {
      return (await this.widget(label).inputValue()) === String(value);
    });
  }
}
