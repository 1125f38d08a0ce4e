import type { Value } from "../wire/generated";

/**
 * What the visitor has entered into a widget.
 *
 * The server takes an entry in silence and answers only one that it refuses, by showing the value that it holds. So
 * what has been entered is right until the server contradicts. But a contradiction may be older than
 * the entry: the visitor moves on while the server's word is under way. If the server begins a later run after it, then
 * because it has taken a newer entry, and the contradiction is void. If it stays silent, the contradiction counts:
 * {@link yieldToServer}.
 */
export interface Entry {
  readonly value: Value;
  /** The newest run seen when the visitor last changed the value. */
  readonly run: number;
  /** Whether the server has certainly had its say on this value; then its next word counts at once. */
  readonly settled: boolean;
  /** What the server shows instead, and in which run. */
  readonly contradiction?: { readonly value: Value; readonly run: number };
}

/** Entries by widget key. Immutable. */
export type Entries = ReadonlyMap<string, Entry>;

/** The visitor has entered a value. */
export function enter(entries: Entries, key: string, value: Value, run: number): Entries {
  return new Map(entries).set(key, { value, run, settled: false });
}

/** The server shows a value in a run. */
export function hear(entries: Entries, key: string, value: Value, run: number): Entries {
  const entry = entries.get(key);
  if (entry === undefined) {
    return entries;
  }
  const agreed = entry.settled || same(entry.value, value);
  return new Map(entries).set(
    key,
    agreed ? settled(entry, value) : { ...entry, contradiction: { value, run } },
  );
}

/** A run has been heard of, and whether it has ended. */
export function heedRun(entries: Entries, run: number, ended: boolean): Entries {
  return mapped(entries, ({ contradiction, ...entry }) => {
    const contradicted = contradiction !== undefined && contradiction.run >= run;
    if (contradicted) {
      return { ...entry, contradiction };
    }
    return { ...entry, settled: entry.settled || (ended && run > entry.run) };
  });
}

/** The server has been silent for long: where it contradicts, it is right. */
export function yieldToServer(entries: Entries): Entries {
  return mapped(entries, (entry) => settled(entry, entry.contradiction?.value ?? entry.value));
}

/** The session goes on after a lost connection, and the server shows what it holds: what is not settled is newer. */
export function rejoin(entries: Entries, held: ReadonlyMap<string, Value>): Entries {
  return mapped(entries, ({ contradiction: _, ...entry }, key) => {
    const value = held.get(key);
    const agreed = value !== undefined && (entry.settled || same(entry.value, value));
    return agreed ? settled(entry, value) : entry;
  });
}

/** A new session counts its runs from 1. */
export function startOver(entries: Entries): Entries {
  return mapped(entries, ({ contradiction: _, ...entry }) => ({ ...entry, run: 0 }));
}

/** Whether the server contradicts an entry. */
export function isContradicted(entries: Entries): boolean {
  return [...entries.values()].some((entry) => entry.contradiction !== undefined);
}

/** The entries on which the server may not have had its say, and which it was not offered as they are. */
export function untold(
  entries: Entries,
  offered: Readonly<Record<string, Value>>,
): ReadonlyMap<string, Value> {
  const pairs = [...entries].filter(([key, { value, settled }]) => {
    const known = offered[key];
    return !settled && (known === undefined || !same(known, value));
  });
  return new Map(pairs.map(([key, entry]) => [key, entry.value]));
}

/** What the visitor has entered, by key, for a server that has not seen it. */
export function valuesOf(entries: Entries): Readonly<Record<string, Value>> {
  return Object.fromEntries([...entries].map(([key, entry]) => [key, entry.value]));
}

/** Whether two values are the same to a widget. */
export function same(a: Value, b: Value): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function settled(entry: Entry, value: Value): Entry {
  return { value, run: entry.run, settled: true };
}

function mapped(entries: Entries, change: (entry: Entry, key: string) => Entry): Entries {
  return new Map([...entries].map(([key, entry]) => [key, change(entry, key)]));
}
