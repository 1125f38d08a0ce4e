import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** What keeps the browser from talking to anyone but the app. */
export const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where the browser is: CHROMIUM if it is set, else the usual names and places. */
export function findChromium() {
  const told = process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const usual = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = told ?? [...usual, ...APPLICATIONS].find(isExecutable);
  if (found === undefined || !isExecutable(found)) {
    throw new Error(
      told === undefined
        ? "Chromium was not found: install the package chromium, or set CHROMIUM to its path"
        : `CHROMIUM is ${told}, which is no program: set it to the path of Chromium`,
    );
  }
  return found;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
