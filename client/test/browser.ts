// What jsdom lacks of a browser, as far as the page asks for it.
import { act } from "react";
import { afterEach, beforeEach, vi } from "vitest";

class Unchanging {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

window.ResizeObserver ??= Unchanging;
window.matchMedia ??= (media: string) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
  });
Object.assign(document, { fonts: { load: async () => [] } });
Element.prototype.scrollIntoView ??= () => {};
// Tells React that tests wait for it.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

beforeEach(() => {
  document.body.replaceChildren();
});

// What an element fetched when it was shown may come after the test's last line.
afterEach(() => act(async () => vi.dynamicImportSettled()));

// Tables are not drawn here and no server answers for them.
HTMLCanvasElement.prototype.getContext = () => null;
globalThis.fetch = () => Promise.reject(new Error("No server answers in this test"));
