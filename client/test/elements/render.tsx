import { MantineProvider } from "@mantine/core";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { VisitProvider } from "../../src/elements/context";
import { NodeView } from "../../src/elements/NodeView";
import type { Visit } from "../../src/store/visit";
import { MAIN } from "../../src/wire/generated";

/** Shows a visit's main region in the document. */
export async function show(visit: Visit): Promise<HTMLElement> {
  return showWith(
    visit,
    <main>
      <NodeView id={MAIN} />
    </main>,
  );
}

/** Shows something of a visit in the document. */
export async function showWith(visit: Visit, content: ReactNode): Promise<HTMLElement> {
  const place = document.createElement("div");
  document.body.append(place);
  await act(async () =>
    createRoot(place).render(
      <MantineProvider env="test">
        <VisitProvider value={visit}>{content}</VisitProvider>
      </MantineProvider>,
    ),
  );
  return place;
}

/** The only element that a selector finds. */
export function one<T extends Element = HTMLElement>(place: ParentNode, selector: string): T {
  const found = place.querySelectorAll<T>(selector);
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`${selector} finds ${found.length} elements, not one`);
  }
  return found[0];
}

/** Enters a text or number as a visitor would: React watches the property's own setter. */
export async function enter(input: HTMLInputElement, value: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

export async function click(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
}

export async function press(element: HTMLElement, key: string): Promise<void> {
  await act(async () =>
    element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })),
  );
}
