import { MATH_CLASS } from "./math";

/** Draws what needs a library that is loaded only then: math and coloured code. */
export function finish(root: HTMLElement): void {
  const formulas = root.querySelectorAll<HTMLElement>(`.${MATH_CLASS}`);
  if (formulas.length > 0) {
    void import("./katex").then(({ typeset }) => formulas.forEach(typeset));
  }
  const blocks = root.querySelectorAll<HTMLElement>("pre > code[class^=language-]");
  if (blocks.length > 0) {
    void import("./highlight").then(({ colour }) => blocks.forEach(colour));
  }
}
