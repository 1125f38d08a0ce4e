// Takes pictures of the demo's pages into target/look: node dev/look.mjs [address of the demo] [page …]
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const [address = "http://127.0.0.1:8502/", ...wanted] = process.argv.slice(2);
const out = fileURLToPath(new URL("../target/look/", import.meta.url));
const profile = mkdtempSync(join(tmpdir(), "freshet-look-"));
mkdirSync(out, { recursive: true });

const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-sync",
  ],
});

async function take(page, name, width, height, scheme) {
  const tab = await context.newPage();
  tab.on(
    "console",
    (message) => message.type() !== "log" && console.log(`${name}: ${message.text()}`),
  );
  tab.on("pageerror", (error) => console.log(`${name}: ${error}`));
  await tab.emulateMedia({ colorScheme: scheme });
  await tab.setViewportSize({ width, height });
  await tab.goto(`${address}?page=${encodeURIComponent(page)}`);
  await tab.waitForSelector("main h1, main button");
  await tab.waitForLoadState("networkidle");
  await tab.waitForTimeout(700);
  await tab.screenshot({ path: join(out, `${name}.png`) });
  await tab.close();
}

const all = ["Everything", "First page", "Pet owners", "Ten million", "Failure", "Busy"];
for (const page of wanted.length > 0 ? wanted : all) {
  const name = page.toLowerCase().replaceAll(" ", "-");
  const tall = page === "Everything" ? 3_600 : 900;
  await take(page, `${name}-light`, 1_360, tall, "light");
  await take(page, `${name}-dark`, 1_360, tall, "dark");
  await take(page, `${name}-narrow`, 400, tall === 900 ? 860 : 4_600, "light");
}
await context.close();
rmSync(profile, { recursive: true, force: true });
