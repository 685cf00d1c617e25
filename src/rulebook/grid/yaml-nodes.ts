import { isMap, isScalar, isSeq, type Node, type Pair, Scalar } from 'yaml';

/** Where the node itself begins; its anchor or tag stands before. */
export const startOf = (node: Node): number => {
  // INVARIANT: a node that was parsed has a range.
  if (!node.range) throw new Error('a node without its place');
  return node.range[0];
};

const isBlockScalar = (node: Node): boolean =>
  isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);

export const isFlow = (node: Node): boolean => (isMap(node) || isSeq(node)) && node.flow === true;

/** Whether a node is written over several lines by indentation alone. */
export const isBlock = (node: Node): boolean =>
  isBlockScalar(node) || ((isMap(node) || isSeq(node)) && node.flow !== true);

/** The parts of a map as they are written. */
export const pairsOf = (node: Node): readonly Pair<Node, Node | null>[] =>
  isMap<Node, Node | null>(node) ? node.items : [];

export const itemsOf = (node: Node | null | undefined): readonly Node[] =>
  isSeq<Node>(node) ? node.items : [];

export const pairNamed = (node: Node, name: string): Pair<Node, Node | null> | undefined =>
  pairsOf(node).find(({ key }) => isScalar(key) && key.value === name);

/** The offset after the last sign of a node; comments and empty lines behind it are not part of it. */
export function endOf(node: Node, text: string): number {
  const last = isMap<Node, Node | null>(node) ? node.items.at(-1) : undefined;
  if (last && !isFlow(node)) return endOf(last.value ?? last.key, text);
  const item = itemsOf(node).at(-1);
  if (item && !isFlow(node)) return endOf(item, text);
  const end = node.range?.[1] ?? startOf(node);
  return isBlockScalar(node) ? text.slice(0, end).trimEnd().length : end;
}
