import createPurifier, { type Config } from "dompurify";
import { Marked } from "marked";
import { escapeHtml } from "./escape";
import { MATH } from "./math";

const trusting = new Marked({ gfm: true, extensions: MATH });
const escaping = new Marked({
  gfm: true,
  extensions: MATH,
  renderer: { html: ({ text }) => escapeHtml(text) },
});

const CLEAN: Config = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: ["style", "form", "button", "textarea", "select", "option", "dialog"],
  FORBID_ATTR: ["style"],
  SANITIZE_NAMED_PROPS: true,
};

const purifier = createPurifier(window);
purifier.addHook("afterSanitizeAttributes", (element) => {
  if (element.tagName === "A" && element.hasAttribute("href")) {
    openElsewhere(element);
  } else if (element.tagName === "INPUT" && element.getAttribute("type") !== "checkbox") {
    element.remove();
  }
});

/** A link leads to a new tab: the app's own would lose what was entered. */
function openElsewhere(link: Element): void {
  if (!link.getAttribute("href")?.startsWith("#")) {
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener noreferrer");
  }
}

/** Markdown as clean HTML; HTML in the source is shown as text unless it is asked for. */
export function renderBlocks(body: string, html: boolean): string {
  return purifier.sanitize((html ? trusting : escaping).parse(body, { async: false }), CLEAN);
}

/** One line of Markdown as clean HTML; HTML in it is shown as text. */
export function renderLine(body: string): string {
  return purifier.sanitize(escaping.parseInline(body, { async: false }), CLEAN);
}
