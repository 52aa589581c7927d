import type { TextNode } from '#core/document/declaration'

/** Nodes with all that lie in them, in reading order. */
export function everyNode(nodes: readonly TextNode[]): readonly TextNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)])
}
