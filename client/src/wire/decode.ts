import shapes from "virtual:wire-shapes";
import type { ServerMessage, TableWindow } from "./generated";

/** What arrived is not a message of this protocol. */
export class WireError extends Error {
  override readonly name = "WireError";
}

/** The message in a text frame; a {@link WireError} says where it is not one. */
export function decodeServerMessage(text: string): ServerMessage {
  return decode("ServerMessage", text) as ServerMessage;
}

/** The rows of a table in the body of an answer. */
export function decodeTableWindow(text: string): TableWindow {
  return decode("TableWindow", text) as TableWindow;
}

function decode(shape: string, text: string): unknown {
  const value = parse(text);
  check(value, shape, shape);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WireError(`The server sent text that is not JSON: ${excerpt(text)}`, { cause });
  }
}

type Json = Readonly<Record<string, unknown>>;

/** Throws unless a value has the shape; fields that the shape lacks are allowed, so that a newer server may add some. */
function check(value: unknown, shape: string, path: string): void {
  if (shape.startsWith("[]")) {
    checkArray(value, shape.slice(2), path);
  } else if (shape.startsWith("{}")) {
    for (const [key, item] of Object.entries(object(value, path))) {
      check(item, shape.slice(2), `${path}.${key}`);
    }
  } else if (isPlain(shape)) {
    require(matchesPlain(value, shape), value, shape, path);
  } else {
    checkNamed(value, shape, path);
  }
}

function checkArray(value: unknown, item: string, path: string): void {
  if (!Array.isArray(value)) {
    throw refusal(value, "an array", path);
  }
  for (let i = 0; i < value.length; i++) {
    check(value[i], item, `${path}[${i}]`);
  }
}

function checkNamed(value: unknown, name: string, path: string): void {
  const shape = shapes[name];
  if (Array.isArray(shape)) {
    checkChoice(value, shape as readonly string[], name, path);
  } else if (typeof shape === "object") {
    checkRecord(object(value, path), shape as Readonly<Record<string, string>>, path);
  } else {
    throw new WireError(`${path}: no shape is called ${name}`);
  }
}

function checkRecord(value: Json, fields: Readonly<Record<string, string>>, path: string): void {
  for (const [field, shape] of Object.entries(fields)) {
    const name = field.endsWith("?") ? field.slice(0, -1) : field;
    if (value[name] !== undefined || name === field) {
      check(value[name], shape, `${path}.${name}`);
    }
  }
}

function checkChoice(value: unknown, choices: readonly string[], name: string, path: string): void {
  const tag = typeof value === "object" && value !== null ? (value as Json).type : undefined;
  if (typeof tag === "string") {
    require(includes(name, tag), tag, `one of ${name}`, `${path}.type`);
    check(value, tag, path);
  } else if (!choices.some((choice) => fits(value, choice))) {
    throw refusal(value, name, path);
  }
}

/** Whether a tagged union has a member, itself or in a union within it. */
function includes(union: string, tag: string): boolean {
  const choices = shapes[union];
  return Array.isArray(choices) && choices.some((name) => name === tag || includes(name, tag));
}

function fits(value: unknown, shape: string): boolean {
  if (isPlain(shape)) {
    return matchesPlain(value, shape);
  }
  try {
    check(value, shape, shape);
    return true;
  } catch {
    return false;
  }
}

const PLAIN: ReadonlySet<string> = new Set(["string", "number", "boolean", "null"]);

function isPlain(shape: string): boolean {
  return PLAIN.has(shape) || shape.startsWith("=");
}

function matchesPlain(value: unknown, shape: string): boolean {
  if (shape.startsWith("=")) {
    return value === shape.slice(1);
  }
  return shape === "null" ? value === null : typeof value === shape;
}

function object(value: unknown, path: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw refusal(value, "an object", path);
  }
  return value as Json;
}

function require(condition: boolean, value: unknown, wanted: string, path: string): void {
  if (!condition) {
    throw refusal(value, wanted, path);
  }
}

function refusal(value: unknown, wanted: string, path: string): WireError {
  const found = value === undefined ? "nothing" : excerpt(JSON.stringify(value));
  const expected = wanted.startsWith("=") ? `"${wanted.slice(1)}"` : wanted;
  return new WireError(`${path} must be ${expected}, but is ${found}`);
}

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
