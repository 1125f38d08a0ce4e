import type { ComponentType, ReactNode } from "react";
import type { PageNode } from "../store/page";
import type { Element } from "../wire/generated";

/** What every element is shown from. */
export interface ElementProps<E extends Element = Element> {
  readonly element: E;
  readonly node: PageNode;
  /** What a container holds. */
  readonly children?: ReactNode;
}

/** Shows the elements of one type. */
export type Renderer<E extends Element> = ComponentType<ElementProps<E>>;

/** A renderer for each type of element: one that is missing does not compile. */
export type Renderers = {
  readonly [T in Element["type"]]: Renderer<Extract<Element, { type: T }>>;
};
