import highlighter from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import css from "highlight.js/lib/languages/css";
import diff from "highlight.js/lib/languages/diff";
import ini from "highlight.js/lib/languages/ini";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import kotlin from "highlight.js/lib/languages/kotlin";
import markdown from "highlight.js/lib/languages/markdown";
import properties from "highlight.js/lib/languages/properties";
import python from "highlight.js/lib/languages/python";
import sql from "highlight.js/lib/languages/sql";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
import { escapeHtml } from "./escape";
import "./highlight.css";

const LANGUAGES = {
  bash,
  css,
  diff,
  ini,
  java,
  javascript,
  json,
  kotlin,
  markdown,
  properties,
  python,
  sql,
  typescript,
  xml,
  yaml,
};

for (const [name, language] of Object.entries(LANGUAGES)) {
  highlighter.registerLanguage(name, language);
}

// keep
/** Source text as HTML with its words marked, as far as the language is known. */
export function highlight(source: string, language: string): string {
  return highlighter.getLanguage(language) === undefined
    ? escapeHtml(source)
    : highlighter.highlight(source, { language, ignoreIllegals: true }).value;
}

/** Colours a block that Markdown has marked with its language. */
export function colour(block: HTMLElement): void {
  const language = /^language-(\S+)/.exec(block.className)?.[1] ?? "";
  if (block.dataset.done === undefined) {
    block.dataset.done = "";
    block.innerHTML = highlight(block.textContent ?? "", language);
  }
}
