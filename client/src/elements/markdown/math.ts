import type { TokenizerAndRendererExtension, Tokens } from "marked";
import { escapeHtml } from "./escape";

/** What marks math in the HTML, for {@link typeset} to find. */
export const MATH_CLASS = "math";

const BLOCK = /^\$\$([\s\S]+?)\$\$/;
/** Dollars that hug their content, so that "$5 and $6" stays money; no digit may follow. */
const INLINE = /^\$(?![\s$])((?:\\[\s\S]|[^\\$\n])*?[^\\$\s])\$(?!\d)/;

function rule(name: string, level: "block" | "inline", pattern: RegExp, display: boolean) {
  // A block may end a paragraph, so it begins with a line; marked cuts the paragraph at the start that it is told.
  const start = level === "block" ? /^\$\$/m : /\$/;
  return {
    name,
    level,
    start: (source: string) => start.exec(source)?.index,
    tokenizer(source: string) {
      const match = pattern.exec(source);
      return match === null ? undefined : { type: name, raw: match[0], text: match[1]?.trim() };
    },
    renderer: (token: Tokens.Generic) => {
      const span = `<span class="${MATH_CLASS}" data-display="${display}">${escapeHtml(String(token.text))}</span>`;
      return level === "block" ? `<p>${span}</p>` : span;
    },
  } satisfies TokenizerAndRendererExtension;
}

/** Math between dollar signs; until it is typeset its source is shown. */
export const MATH: TokenizerAndRendererExtension[] = [
  rule("blockMath", "block", BLOCK, true),
  rule("displayMath", "inline", BLOCK, true),
  rule("inlineMath", "inline", INLINE, false),
];
