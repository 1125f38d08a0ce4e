import { type Element, MAIN, type Node, type Patch, SIDEBAR, type Value } from "../wire/generated";

/** An element in its place; its children are named by number, so that changing one leaves all others as they are. */
export interface PageNode {
  readonly id: number;
  readonly parent: number;
  readonly key?: string;
  readonly element: Element;
  readonly value?: Value;
  readonly children: readonly number[];
}

/** All elements of a page by number. Immutable: {@link apply} makes a new page. */
export type Page = ReadonlyMap<number, PageNode>;

/** A patch that does not fit the page: this side has lost track and must ask for the whole page. */
export class PatchError extends Error {
  override readonly name = "PatchError";
}

/** The parent's number of the two regions, which have none. */
export const ROOT = 0;

/** A page with two empty regions. */
export const EMPTY_PAGE: Page = pageOf([
  { id: MAIN, element: { type: "Region", kind: "MAIN" }, children: [] },
  { id: SIDEBAR, element: { type: "Region", kind: "SIDEBAR" }, children: [] },
]);

/** The page that a server shows: its regions with all they hold. */
export function pageOf(regions: readonly Node[]): Page {
  const draft: Draft = new Map();
  for (const region of regions) {
    plant(draft, ROOT, region);
  }
  return draft;
}

/** The page after a step. */
export function apply(page: Page, patch: Patch): Page {
  return applyAll(page, [patch]);
}

/** The page after some steps in order; the same page for none. */
export function applyAll(page: Page, patches: readonly Patch[]): Page {
  if (patches.length === 0) {
    return page;
  }
  const draft: Draft = new Map(page);
  for (const patch of patches) {
    step(draft, patch);
  }
  return draft;
}

type Draft = Map<number, PageNode>;

function step(draft: Draft, patch: Patch): void {
  switch (patch.type) {
    case "Insert":
      plant(draft, patch.parent, patch.node);
      link(draft, patch.parent, patch.node.id, patch.before);
      break;
    case "Update":
      update(draft, patch);
      break;
    case "Move": {
      const { parent } = at(draft, patch.id);
      unlink(draft, parent, patch.id);
      link(draft, parent, patch.id, patch.before);
      break;
    }
    case "Remove":
      unlink(draft, at(draft, patch.id).parent, patch.id);
      uproot(draft, patch.id);
      break;
  }
}

function plant(draft: Draft, parent: number, node: Node): void {
  if (draft.has(node.id)) {
    throw new PatchError(`Node ${node.id} is put on the page a second time`);
  }
  const { children, ...rest } = node;
  draft.set(node.id, { ...rest, parent, children: children.map((child) => child.id) });
  for (const child of children) {
    plant(draft, node.id, child);
  }
}

function uproot(draft: Draft, id: number): void {
  for (const child of at(draft, id).children) {
    uproot(draft, child);
  }
  draft.delete(id);
}

function update(draft: Draft, patch: Extract<Patch, { type: "Update" }>): void {
  const { value: _, ...old } = at(draft, patch.id);
  const value = patch.value === undefined ? {} : { value: patch.value };
  draft.set(patch.id, { ...old, element: patch.element, ...value });
}

function link(draft: Draft, parent: number, id: number, before: number): void {
  const node = at(draft, parent);
  const index = before === 0 ? node.children.length : position(node, before);
  draft.set(parent, { ...node, children: node.children.toSpliced(index, 0, id) });
}

function unlink(draft: Draft, parent: number, id: number): void {
  const node = at(draft, parent);
  draft.set(parent, { ...node, children: node.children.toSpliced(position(node, id), 1) });
}

function position(node: PageNode, child: number): number {
  const index = node.children.indexOf(child);
  if (index < 0) {
    throw new PatchError(`Node ${child} is not among the children of node ${node.id}`);
  }
  return index;
}

function at(draft: Draft, id: number): PageNode {
  const node = draft.get(id);
  if (node === undefined) {
    throw new PatchError(`Node ${id} is not on the page of ${draft.size} nodes`);
  }
  return node;
}
