import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Shape, shapesOf } from "../../build/wireShapes";
import { decodeServerMessage, decodeTableWindow, WireError } from "../../src/wire/decode";
import { goldenMessages } from "../golden";
import { SAMPLES } from "../samples";

const changes = (...patches: readonly unknown[]) =>
  JSON.stringify({ type: "Changes", run: 1, state: "DONE", patches });

describe("decoding", () => {
  for (const [name, text] of goldenMessages("server")) {
    it(`takes the golden message ${name} as it is`, () => {
      expect(decodeServerMessage(text)).toEqual(JSON.parse(text));
    });
  }

  for (const [type, element] of Object.entries(SAMPLES)) {
    it(`takes the element ${type}`, () => {
      const text = changes({ type: "Update", id: 1, element });
      expect(decodeServerMessage(text)).toEqual(JSON.parse(text));
    });
  }

  it("takes fields that it does not know", () => {
    const text = JSON.stringify({ type: "Goodbye", text: "bye", mood: "sad" });
    expect(decodeServerMessage(text).type).toBe("Goodbye");
  });

  it("takes every kind of cell", () => {
    const text = '{"from":200,"columns":[[1,"9007199254740993",null],[true,2.5,"x"]]}';
    expect(decodeTableWindow(text).columns[0]).toEqual([1, "9007199254740993", null]);
  });

  it.each([
    ["{", "The server sent text that is not JSON: {"],
    ["[]", "ServerMessage must be ServerMessage, but is []"],
    ['{"type":"Hallo"}', 'ServerMessage.type must be one of ServerMessage, but is "Hallo"'],
    ['{"type":"Goodbye"}', "ServerMessage.text must be string, but is nothing"],
    [
      '{"type":"Notice","level":"LOUD","text":""}',
      'ServerMessage.level must be Level, but is "LOUD"',
    ],
    [
      changes({ type: "Remove", id: "7" }),
      'ServerMessage.patches[0].id must be number, but is "7"',
    ],
    [
      changes({ type: "Insert", parent: 1, before: 0, node: { id: 3, element: {}, children: [] } }),
      "ServerMessage.patches[0].node.element must be Element, but is {}",
    ],
    [
      changes({ type: "Update", id: 1, element: { type: "Hologram" } }),
      'ServerMessage.patches[0].element.type must be one of Element, but is "Hologram"',
    ],
    [
      changes({ type: "Update", id: 1, element: { ...SAMPLES.Selectbox, options: ["a", 1] } }),
      "ServerMessage.patches[0].element.options[1] must be string, but is 1",
    ],
  ])("refuses %s", (text, complaint) => {
    expect(() => decodeServerMessage(text)).toThrow(new WireError(complaint));
  });
});

describe("the shapes", () => {
  const source = readFileSync("src/wire/generated.ts", "utf8");
  const shapes = shapesOf(source);

  it("hold every type that the generated file declares", () => {
    const declared = [...source.matchAll(/^export (?:interface|type) (\w+)/gm)].map((m) => m[1]);
    expect(Object.keys(shapes)).toEqual(declared);
  });

  it("hold every field", () => {
    const fields = source.match(/^ {2}readonly /gm)?.length;
    const isRecord = (shape: Shape) => typeof shape === "object" && !Array.isArray(shape);
    const held = Object.values(shapes)
      .filter(isRecord)
      .flatMap((shape) => Object.keys(shape));
    expect(held.length).toBe(fields);
  });

  it("say of a type that they cannot express which it is", () => {
    const odd = "export interface Odd {\n  readonly at: Map<string, Date>;\n}\n";
    expect(() => shapesOf(odd)).toThrow("Map<string, Date>");
  });
});
