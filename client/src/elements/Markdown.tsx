import type { Markdown as MarkdownElement } from "../wire/generated";
import { Prose } from "./markdown/Prose";
import type { ElementProps } from "./renderer";

export function Markdown({ element }: ElementProps<MarkdownElement>) {
  return <Prose body={element.body} html={element.html} />;
}
