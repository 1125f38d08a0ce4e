// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { keepStash, takeStash } from "../../src/shell/stash";

const STASH = { session: "s1", values: { age: 25 } };

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, "wasDiscarded");
});

function discard(): void {
  Object.defineProperty(document, "wasDiscarded", { value: true, configurable: true });
}

it("gives back once what a discarded tab had", () => {
  keepStash(STASH);
  discard();
  expect(takeStash()).toEqual(STASH);
  expect(takeStash()).toBeUndefined();
});

it("gives nothing to a tab that was reloaded or duplicated", () => {
  keepStash(STASH);
  expect(takeStash()).toBeUndefined();
  discard();
  expect(takeStash()).toBeUndefined();
});

it("gives nothing where nothing was kept", () => {
  discard();
  keepStash(undefined);
  expect(takeStash()).toBeUndefined();
});

it("does without a storage", () => {
  const quiet = vi.spyOn(console, "info").mockImplementation(() => {});
  vi.stubGlobal("sessionStorage", undefined);
  discard();
  keepStash(STASH);
  expect(takeStash()).toBeUndefined();
  expect(quiet).toHaveBeenCalledTimes(2);
});
