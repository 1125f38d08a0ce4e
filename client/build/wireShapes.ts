import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/**
 * What a value on the wire must look like, as data:
 * `"string"`, `"number"`, `"boolean"`, `"null"` for themselves; `=x` for the text x; `[]T` for an array and `{}T` for
 * a map of T; any other word for the shape of that name. An array is a choice of these, an object a record, whose
 * optional fields end in `?`.
 */
export type Shape = string | readonly string[] | { readonly [field: string]: string };

const DECLARATION = /^export (interface|type|const) (\w+)([\s\S]*?)(?=^export |$(?![\s\S]))/gm;
const FIELD = /^ {2}readonly (\w+\??): (.+);$/gm;

/** Reads the shapes out of the generated TypeScript, so that nothing about a message is written twice. */
export function shapesOf(source: string): Record<string, Shape> {
  const shapes: Record<string, Shape> = {};
  for (const [, kind, name, body] of source.matchAll(DECLARATION)) {
    if (kind === "interface") {
      shapes[name as string] = record(body as string);
    } else if (kind === "type") {
      shapes[name as string] = choice(body as string);
    }
  }
  return shapes;
}

function record(body: string): Shape {
  const fields = [...body.matchAll(FIELD)];
  return Object.fromEntries(fields.map(([, field, type]) => [field, term(type as string)]));
}

function choice(body: string): Shape {
  const alternatives = body.slice(body.indexOf("=") + 1, body.lastIndexOf(";")).split("|");
  return alternatives
    .map((type) => type.trim())
    .filter((type) => type !== "")
    .map(term);
}

function term(type: string): string {
  const array = /^ReadonlyArray<(.+)>$/.exec(type) ?? /^readonly (.+)\[\]$/.exec(type);
  if (array?.[1] !== undefined) {
    return `[]${term(array[1])}`;
  }
  const map = /^Readonly<Record<string, (.+)>>$/.exec(type);
  if (map?.[1] !== undefined) {
    return `{}${term(map[1])}`;
  }
  const literal = /^"(.*)"$/.exec(type);
  if (literal?.[1] !== undefined) {
    return `=${literal[1]}`;
  }
  if (/^\w+$/.test(type)) {
    return type;
  }
  throw new Error(`generated.ts has a type that decoding does not know: ${type}`);
}

const MODULE = "virtual:wire-shapes";

/** Serves the shapes of `generated.ts` as a module. */
export function wireShapes(generated: string): Plugin {
  return {
    name: "freshet-wire-shapes",
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) {
        return null;
      }
      this.addWatchFile(generated);
      return `export default ${JSON.stringify(shapesOf(readFileSync(generated, "utf8")))};`;
    },
  };
}
