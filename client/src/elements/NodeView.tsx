import { memo } from "react";
import type { PageNode } from "../store/page";
import type { Element } from "../wire/generated";
import { useNode, useVisit } from "./context";
import { Guard } from "./Guard";
import { renderers } from "./index";
import type { Renderer } from "./renderer";

/** Shows a node with all it holds; a patch to one node renders that one alone. */
export const NodeView = memo(function NodeView({ id }: { readonly id: number }) {
  const node = useNode(id);
  return node === undefined ? null : (
    <Guard node={node}>
      <Shown node={node} />
    </Guard>
  );
});

function Shown({ node }: { readonly node: PageNode }) {
  const visit = useVisit();
  const Element = renderers[node.element.type] as Renderer<Element>;
  return (
    <Element element={node.element} node={node}>
      {node.children.map((child) => (
        <NodeView key={visit.node(child)?.key ?? child} id={child} />
      ))}
    </Element>
  );
}
