import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { PATIENCE_MS, until } from "./until.js";

/** The folder with Freshet's command and its examples. */
export const HOME = fileURLToPath(new URL("../../", import.meta.url));

/** The command of users; another one can be put in its place. */
const COMMAND = process.env.FRESHET_COMMAND ?? `${HOME}freshet`;

/** The first run may have to build. */
const BUILDING_MS = 300_000;

/** What a journey's `./freshet` serves: an app, or a local Snowflake endpoint. */
export class Served {
  #process;
  #address;
  #said = "";

  constructor(process, name) {
    this.#process = process;
    this.#address = new RegExp(`${name} .*?(http://[\\w.:]+)`);
    for (const stream of [process.stdout, process.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        this.#said += text;
      });
    }
  }

  /** All that it has written to the terminal. */
  get said() {
    return this.#said;
  }

  /** Where it is. */
  get url() {
    return this.#address.exec(this.#said)?.[1];
  }

  /** Kills it, so that it can't say goodbye to its visitors. */
  async kill() {
    await this.#end("SIGKILL");
  }

  /** Ends it as a user does in the terminal. */
  async stop() {
    await this.#end("SIGINT");
  }

  /** Kills it without waiting for its end. */
  killNow() {
    if (!this.ended) {
      process.kill(-this.#process.pid, "SIGKILL");
    }
  }

  /** Signals the group of what was started, which nobody else is in; one that takes too long is killed. */
  async #end(signal) {
    if (this.ended) {
      return;
    }
    const exit = once(this.#process, "exit");
    process.kill(-this.#process.pid, signal);
    const patience = setTimeout(() => this.killNow(), PATIENCE_MS);
    await exit;
    clearTimeout(patience);
  }

  get ended() {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }
}

/** Starts `./freshet run` as a user does, and waits until it says where the app is. */
export async function run(file, { port = 0, variables = {} } = {}) {
  return serve("Freshet", ["run", file, "--port", String(port), "--no-browser"], variables);
}

/** Starts a `./freshet` that says its name and address once it serves, and waits for that. */
export async function serve(name, words, variables = {}) {
  const env = { ...process.env, ...variables };
  const served = new Served(spawn(COMMAND, words, { cwd: HOME, detached: true, env }), name);
  // A journey that fails before it can stop this leaves nothing running.
  process.once("exit", () => served.killNow());
  await until(`./freshet ${words.join(" ")} serves`, () => served.ended || served.url, BUILDING_MS);
  if (served.ended) {
    throw new Error(`./freshet ${words.join(" ")} ended:\n${served.said}`);
  }
  return served;
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
