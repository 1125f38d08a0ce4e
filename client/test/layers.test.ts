import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

/** Each folder uses only those before it. */
const ORDER = ["wire", "store", "grid", "elements", "shell", "main.tsx"];
const ROOT = join(process.cwd(), "src");

const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.tsx?$/.test(file),
);

/** What a file imports from within the sources, as paths below them. */
function imports(file: string): string[] {
  const source = readFileSync(join(ROOT, file), "utf8");
  const names = [...source.matchAll(/(?:from|import\()\s*"(\.{1,2}\/[^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  return names
    .map((name) => relative(ROOT, join(ROOT, dirname(file), name)))
    .flatMap((path) =>
      files.filter(
        (candidate) =>
          candidate.replace(/\.tsx?$/, "") === path || candidate === `${path}/index.ts`,
      ),
    );
}

const layer = (file: string) => ORDER.indexOf(file.split("/")[0] ?? "");

it("every folder uses only those before it", () => {
  const ordered = files.filter((file) => !file.endsWith(".d.ts"));
  expect(ordered.filter((file) => layer(file) < 0)).toEqual([]);
  const upward = ordered.flatMap((file) =>
    imports(file)
      .filter((used) => layer(used) > layer(file))
      .map((used) => `${file} uses ${used}`),
  );
  expect(upward).toEqual([]);
});

it("no file imports itself through others", () => {
  const cycles: string[] = [];
  const walk = (path: readonly string[]): void => {
    const file = path.at(-1) ?? "";
    for (const used of imports(file)) {
      if (path.includes(used)) {
        cycles.push([...path, used].join(" > "));
      } else if (!seen.has(used)) {
        walk([...path, used]);
      }
    }
    seen.add(file);
  };
  const seen = new Set<string>();
  for (const file of files) {
    walk([file]);
  }
  expect(cycles).toEqual([]);
});

it("the store and the wire know nothing of React", () => {
  const knowing = files.filter(
    (file) =>
      layer(file) < 2 && /from "(react|@mantine)/.test(readFileSync(join(ROOT, file), "utf8")),
  );
  expect(knowing).toEqual([]);
});
