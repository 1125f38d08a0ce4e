// What Maven calls: `package` builds the client unless nothing has changed since the last build, `check` checks it.
// Both install the packages first, unless package-lock.json is the one they were installed from.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCES = [
  "build",
  "src",
  "index.html",
  "package-lock.json",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
];

/** Much more than the slowest machine takes; what takes longer hangs. */
const PATIENCE_MS = 1_200_000;

/** Runs npm in the client's folder and ends with it when it fails, or does not end. */
function npm(...args) {
  // npm is a script on Windows, which only a shell can run.
  const { status, error } = spawnSync("npm", args, {
    cwd: ROOT,
    stdio: "inherit",
    timeout: PATIENCE_MS,
    killSignal: "SIGKILL",
    shell: process.platform === "win32",
  });
  if (error?.code === "ETIMEDOUT") {
    console.error(`npm ${args.join(" ")} did not end within ${PATIENCE_MS / 60_000} minutes`);
  } else if (error !== undefined) {
    console.error(`npm could not be started (${error.message}); install Node.js 20.19 or newer`);
  }
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

/** A digest of some files and folders of the client. */
function digest(names) {
  const hash = createHash("sha256");
  for (const name of names) {
    for (const file of filesOf(name)) {
      hash
        .update(file)
        .update("\0")
        .update(readFileSync(join(ROOT, file)))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

function filesOf(name) {
  const entries = readdirSync(join(ROOT, dirname(name)), { withFileTypes: true });
  const entry = entries.find((candidate) => join(dirname(name), candidate.name) === join(name));
  return entry?.isDirectory()
    ? readdirSync(join(ROOT, name))
        .sort()
        .flatMap((child) => filesOf(join(name, child)))
    : [join(name)];
}

/** Does some work unless its stamp says that it was done for the same input, and its result is there. */
function once(stamp, input, result, work) {
  const path = join(ROOT, stamp);
  const done = existsSync(path) && readFileSync(path, "utf8") === input;
  if (!done || !existsSync(join(ROOT, result))) {
    work();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, input);
  }
}

const INSTALLED = "node_modules/.package-lock.json";
const BUILT = "target/classes/freshet-client/index.html";

once("node_modules/.freshet", digest(["package-lock.json"]), INSTALLED, () =>
  npm("ci", "--no-fund", "--no-audit"),
);
if (process.argv[2] === "check") {
  npm("run", "check");
} else {
  once("target/freshet-client.stamp", digest(SOURCES), BUILT, () => npm("run", "build"));
}
