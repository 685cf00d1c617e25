import type { Node, Pair } from 'yaml';
import { lineEnd, lineStart, type TextEdit } from './text-edits.js';
import { endOf, isBlock, isFlow, pairsOf, startOf } from './yaml-nodes.js';

/** Another value for a pair that is there. */
export function replaceValue({ key, value }: Pair<Node, Node | null>, flow: string, text: string): TextEdit {
  const end = value ? endOf(value, text) : endOf(key, text);
  // What is written by indentation may have to stand on lines of its own; between brackets it stands behind its key.
  if (value && !isBlock(value)) return { start: startOf(value), end, text: flow };
  return { start: endOf(key, text), end, text: `: ${flow}` };
}

/** Takes a pair away: between brackets with the comma before it, by indentation with its lines. */
export function removePair(map: Node, pair: Pair<Node, Node | null>, text: string): TextEdit {
  const pairs = pairsOf(map);
  const index = pairs.indexOf(pair);
  const [before, next] = [pairs[index - 1], pairs[index + 1]];
  const end = endOf(pair.value ?? pair.key, text);
  if (!before && next) return { start: startOf(pair.key), end: startOf(next.key), text: '' };
  if (isFlow(map) && before) return { start: endOf(before.value ?? before.key, text), end, text: '' };
  return { start: lineStart(text, startOf(pair.key)), end: lineEnd(text, end), text: '' };
}
