import { describe, expect, it } from "vitest";
import { apply, applyAll, EMPTY_PAGE, type Page, PatchError, pageOf } from "../../src/store/page";
import { MAIN, type Node, type Patch, SIDEBAR } from "../../src/wire/generated";
import { Random } from "../random";

const text = (id: number, body = `text ${id}`): Node => ({
  id,
  element: { type: "Text", body },
  children: [],
});
const group = (id: number, ...children: Node[]): Node => ({
  id,
  element: { type: "Group", border: false },
  children,
});
const insert = (parent: number, before: number, node: Node): Patch => ({
  type: "Insert",
  parent,
  before,
  node,
});

/** A page as plain nested nodes, patched in the most obvious way. */
class Naive {
  readonly regions: Node[] = [
    { id: MAIN, element: { type: "Region", kind: "MAIN" }, children: [] },
    { id: SIDEBAR, element: { type: "Region", kind: "SIDEBAR" }, children: [] },
  ];

  all(nodes: readonly Node[] = this.regions): Node[] {
    return nodes.flatMap((node) => [node, ...this.all(node.children)]);
  }

  siblings(id: number): Node[] {
    return this.all().find((node) => node.children.some((child) => child.id === id))
      ?.children as Node[];
  }

  apply(patch: Patch): void {
    if (patch.type === "Insert") {
      const parent = this.all().find((node) => node.id === patch.parent) as Node;
      this.put(parent.children as Node[], patch.before, structuredClone(patch.node));
      return;
    }
    const siblings = this.siblings(patch.id);
    const index = siblings.findIndex((node) => node.id === patch.id);
    const node = siblings[index] as Node;
    if (patch.type === "Update") {
      const { value: _, ...rest } = node;
      const value = patch.value === undefined ? {} : { value: patch.value };
      siblings[index] = { ...rest, element: patch.element, ...value };
    } else {
      siblings.splice(index, 1);
      if (patch.type === "Move") {
        this.put(siblings, patch.before, node);
      }
    }
  }

  private put(children: Node[], before: number, node: Node): void {
    const index =
      before === 0 ? children.length : children.findIndex((child) => child.id === before);
    children.splice(index, 0, node);
  }
}

function nested(page: Page, id: number): Node {
  const { parent: _, ...node } = page.get(id) ?? expect.fail(`no node ${id}`);
  return { ...node, children: node.children.map((child) => nested(page, child)) };
}

function randomPatch(random: Random, naive: Naive, id: number): Patch {
  const containers = naive.all().filter((node) => ["Region", "Group"].includes(node.element.type));
  const inner = naive.all().filter((node) => node.id > SIDEBAR);
  const kind = inner.length === 0 ? 0 : random.below(10);
  if (kind < 5) {
    const parent = random.pick(containers);
    const before = random.pick([0, ...parent.children.map((child) => child.id)]);
    return insert(parent.id, before, random.below(3) === 0 ? group(id, text(id + 1)) : text(id));
  }
  const node = random.pick(inner);
  if (kind < 7) {
    const element =
      node.element.type === "Text" ? { type: "Text" as const, body: `new ${id}` } : node.element;
    return {
      type: "Update",
      id: node.id,
      element,
      ...(random.below(2) === 0 ? { value: id } : {}),
    };
  }
  if (kind < 9) {
    const others = naive.siblings(node.id).filter((other) => other.id !== node.id);
    return {
      type: "Move",
      id: node.id,
      before: random.pick([0, ...others.map((other) => other.id)]),
    };
  }
  return { type: "Remove", id: node.id };
}

describe("apply", () => {
  for (let seed = 1; seed <= 40; seed++) {
    it(`agrees with the naive page over 150 random patches, seed ${seed}`, () => {
      const random = new Random(seed);
      const naive = new Naive();
      let page = EMPTY_PAGE;
      const patches: Patch[] = [];
      for (let step = 0; step < 150; step++) {
        const patch = randomPatch(random, naive, 10 + 2 * step);
        naive.apply(patch);
        patches.push(patch);
        page = apply(page, patch);
      }
      expect([nested(page, MAIN), nested(page, SIDEBAR)]).toEqual(naive.regions);
      expect(page.size).toBe(naive.all().length);
      expect(applyAll(EMPTY_PAGE, patches)).toEqual(page);
      expect(pageOf(naive.regions)).toEqual(page);
    });
  }

  it("leaves the page before as it was and shares what did not change", () => {
    const before = applyAll(EMPTY_PAGE, [insert(MAIN, 0, text(3)), insert(MAIN, 0, text(4))]);
    const after = apply(before, { type: "Update", id: 4, element: { type: "Text", body: "new" } });
    expect(before.get(4)?.element).toEqual({ type: "Text", body: "text 4" });
    expect(after.get(3)).toBe(before.get(3));
    expect(after.get(MAIN)).toBe(before.get(MAIN));
  });

  it.each<[Patch, string]>([
    [{ type: "Remove", id: 99 }, "Node 99 is not on the page of 3 nodes"],
    [insert(MAIN, 77, text(4)), "Node 77 is not among the children of node 1"],
    [insert(MAIN, 0, text(3)), "Node 3 is put on the page a second time"],
    [insert(99, 0, text(4)), "Node 99 is not on the page"],
  ])("refuses %o", (patch, complaint) => {
    const page = apply(EMPTY_PAGE, insert(MAIN, 0, text(3)));
    expect(() => apply(page, patch)).toThrow(PatchError);
    expect(() => apply(page, patch)).toThrow(complaint);
  });
});
