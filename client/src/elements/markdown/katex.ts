import katex from "katex";
import "katex/dist/katex.min.css";

/** Replaces the source of a formula by the formula; a wrong one is shown in red with its source. */
export function typeset(formula: HTMLElement): void {
  if (formula.dataset.done === undefined) {
    const source = formula.textContent ?? "";
    const displayMode = formula.dataset.display === "true";
    formula.dataset.done = "";
    katex.render(source, formula, { displayMode, throwOnError: false, trust: false });
  }
}
