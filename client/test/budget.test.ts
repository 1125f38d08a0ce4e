import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const BUILT = "target/classes/freshet-client";
const MOST_BYTES = 180 * 1_024;
/** The page itself, and the socket. */
const OTHER_REQUESTS = 2;
const MOST_REQUESTS = 6;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

describe("the build", () => {
  let page: string;
  let manifest: Readonly<Record<string, Chunk>>;

  beforeAll(() => {
    if (!existsSync(`${BUILT}/index.html`)) {
      throw new Error(`There is no build in ${BUILT}; run npm run build first`);
    }
    page = readFileSync(`${BUILT}/index.html`, "utf8");
    manifest = JSON.parse(readFileSync(`${BUILT}/manifest.json`, "utf8"));
  });

  /** What the browser must have to show a first page: the entry with all it imports at once. */
  function entryFiles(name = "index.html", known = new Set<string>()): Set<string> {
    const chunk = manifest[name] ?? expect.fail(`the manifest has no ${name}`);
    if (!known.has(chunk.file)) {
      known.add(chunk.file);
      for (const file of chunk.css ?? []) {
        known.add(file);
      }
      for (const used of chunk.imports ?? []) {
        entryFiles(used, known);
      }
    }
    return known;
  }

  function preloaded(): string[] {
    return [...page.matchAll(/rel="preload"[^>]*href="\.\/([^"]+)"/g)].map(
      (match) => match[1] ?? "",
    );
  }

  /** The size on the wire: compressed where a compressed file was written. */
  function bytes(file: string): number {
    const path = join(BUILT, file);
    return statSync(existsSync(`${path}.gz`) ? `${path}.gz` : path).size;
  }

  it("has a small first page", () => {
    const files = [...entryFiles(), ...preloaded()];
    const sizes = Object.fromEntries(["index.html", ...files].map((file) => [file, bytes(file)]));
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(MOST_BYTES);
    expect(files.length + OTHER_REQUESTS, files.join(" ")).toBeLessThanOrEqual(MOST_REQUESTS);
  });

  it("loads the table, the math and the highlighter only when they are shown", () => {
    const files = [...entryFiles()].join(" ");
    expect(files).not.toMatch(/TableGrid|katex|highlight|Choice|Menu|QueryPanel/);
  });

  it("needs nothing but itself and has no inline script or style", () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page).toContain('content="__CSP_NONCE__"');
    expect(page).toContain("<title>__APP_TITLE__</title>");
  });

  it("names the licence of every package in it", () => {
    const notices = readFileSync(`${BUILT}/THIRD-PARTY.txt`, "utf8");
    for (const name of [
      "react-dom",
      "@mantine/core",
      "@glideapps/glide-data-grid",
      "marked",
      "dompurify",
      "katex",
      "highlight.js",
      "lucide-static",
      "@fontsource-variable/inter",
      "@fontsource-variable/jetbrains-mono",
    ]) {
      expect(notices).toMatch(new RegExp(`^${name} [\\d.]+`, "m"));
    }
    expect(notices).not.toMatch(/, undefined$/m);
  });
});
