// @vitest-environment jsdom
import "../browser";
import { describe, expect, it } from "vitest";
import { finish } from "../../src/elements/markdown/finish";
import { renderBlocks, renderLine } from "../../src/elements/markdown/render";
import { one } from "./render";

function parsed(html: string): HTMLElement {
  const root = document.createElement("div");
  root.innerHTML = html;
  return root;
}

const ATTACKS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
  "<iframe src='javascript:alert(1)'></iframe>",
  "<a href='javascript:alert(1)'>x</a>",
  "<a href='JaVaScRiPt&colon;alert(1)'>x</a>",
  "<form action='https://evil.example'><input name=password></form>",
  "<style>body { display: none }</style>",
  "<div style='position:fixed;inset:0'>x</div>",
  "<object data='evil.swf'></object><embed src='evil.swf'>",
  "<base href='https://evil.example/'>",
  "<meta http-equiv=refresh content='0;url=https://evil.example'>",
  "<link rel=stylesheet href='https://evil.example/x.css'>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "[x](javascript:alert(1))",
  "[x](  JAVASCRIPT:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "![x](javascript:alert(1))",
  '![x](x"onerror="alert(1))',
  '[x](https://example.com "onmouseover=alert(1)")',
  "$<img src=x onerror=alert(1)>$",
  "$$</span><script>alert(1)</script>$$",
  "`<script>alert(1)</script>`",
  "```java\n<script>alert(1)</script>\n```",
  '```x"onclick=alert(1)\nx\n```',
];

function dangers(root: HTMLElement): string[] {
  const elements = root.querySelectorAll(
    "script, iframe, object, embed, base, meta, link, form, style, svg, math",
  );
  const attributes = [...root.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes]
      .filter(
        ({ name, value }) => /^on|^style$/.test(name) || /^\s*(javascript|data:text)/i.test(value),
      )
      .map(({ name, value }) => `${name}=${value}`),
  );
  return [...[...elements].map((element) => element.outerHTML), ...attributes];
}

describe("markdown is harmless", () => {
  it.each(ATTACKS)("%s", (attack) => {
    expect(dangers(parsed(renderBlocks(attack, false)))).toEqual([]);
    expect(dangers(parsed(renderBlocks(attack, true)))).toEqual([]);
    expect(dangers(parsed(renderLine(attack)))).toEqual([]);
  });

  it("shows HTML as text unless it is asked for", () => {
    expect(parsed(renderBlocks("a <b>bold</b> c\n\n<div>d</div>", false)).textContent).toContain(
      "a <b>bold</b> c",
    );
    expect(parsed(renderBlocks("<div>d</div>", false)).textContent).toContain("<div>d</div>");
    expect(one(parsed(renderBlocks("a <b>bold</b> c", true)), "b").textContent).toBe("bold");
  });

  it("opens links elsewhere, without telling them who opened them", () => {
    const link = one(parsed(renderBlocks("[x](https://example.com)", false)), "a");
    expect(link.getAttribute("target")).toBe("_blank");
    expect(link.getAttribute("rel")).toBe("noopener noreferrer");
  });

  it("cannot take over names of the page", () => {
    expect(
      parsed(renderBlocks('<a id="root" name="root">x</a>', true)).querySelector("#root"),
    ).toBeNull();
  });
});

describe("markdown", () => {
  it("knows GitHub's tables, task lists and strikethrough", () => {
    const root = parsed(renderBlocks("| a |\n|--:|\n| 1 |\n\n- [x] done\n\n~~gone~~", false));
    expect(one(root, "td").getAttribute("align")).toBe("right");
    expect(one<HTMLInputElement>(root, "input[type=checkbox]").checked).toBe(true);
    expect(one(root, "del").textContent).toBe("gone");
  });

  it.each([
    ["$x^2$", ["x^2"]],
    ["a $x$ and $y_1$ b", ["x", "y_1"]],
    ["$$\\int_0^1 x$$", ["\\int_0^1 x"]],
    ["costs $5 and $6", []],
    ["\\$x\\$", []],
    ["`$x$`", []],
    ["$ x $", []],
    ["$a\\$b$", ["a\\$b"]],
  ])("finds the math in %s", (source, formulas) => {
    const found = [...parsed(renderBlocks(source, false)).querySelectorAll(".math")];
    expect(found.map((formula) => formula.textContent)).toEqual(formulas);
  });

  it("typesets math and colours code", async () => {
    const root = parsed(renderBlocks("$x^2$\n\n```java\nint x = 1; // <b>\n```", false));
    finish(root);
    await expect.poll(() => root.querySelector(".katex")).not.toBeNull();
    await expect.poll(() => root.querySelector(".hljs-comment")?.textContent).toBe("// <b>");
  });
});
