import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/tokens.css", "utf8");

function tokens(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? "", m[2] ?? ""]),
  );
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["ground", "panel", "raised", "sunken"];
const PAIRS: ReadonlyArray<[text: string, grounds: readonly string[]]> = [
  ["ink", [...GROUNDS, "accent-soft", "good-soft", "bad-soft", "warn-soft", "note-soft"]],
  ["ink-soft", [...GROUNDS, "bad-soft"]],
  ["ink-faint", GROUNDS],
  ["accent", [...GROUNDS, "accent-soft"]],
  ["on-accent", ["accent", "accent-strong"]],
  ["good", ["good-soft"]],
  ["bad", ["bad-soft", ...GROUNDS]],
  ["warn", ["warn-soft"]],
  ["note", ["note-soft"]],
  ["code-word", ["sunken"]],
  ["code-text", ["sunken"]],
  ["code-number", ["sunken"]],
  ["code-name", ["sunken"]],
];

describe.each([
  ["light", ":root"],
  ["dark", ':root[data-mantine-color-scheme="dark"]'],
])("in the %s theme", (_, selector) => {
  const colors = tokens(selector);
  const color = (name: string) => colors.get(name) ?? expect.fail(`no colour --${name}`);

  it.each(PAIRS.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const)))(
    "%s on %s can be read",
    (text, ground) => {
      expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("what can be operated stands out from its ground", () => {
    expect(contrast(color("line-strong"), color("raised"))).toBeGreaterThanOrEqual(2.5);
    expect(contrast(color("accent"), color("raised"))).toBeGreaterThanOrEqual(3);
  });
});
