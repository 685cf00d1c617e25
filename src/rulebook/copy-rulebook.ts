import { isMap, isScalar, type Node } from 'yaml';
import type { Text } from '../domain/text.js';
import { removePair, replaceValue } from './grid/edit-pair.js';
import { flowMap, styleOf } from './grid/edit-row.js';
import { applyEdits, type TextEdit } from './grid/text-edits.js';
import { itemsOf, pairNamed, pairsOf } from './grid/yaml-nodes.js';
import { scalarText } from './grid/yaml-scalar.js';
import { yamlDocument } from './yaml-document.js';

export interface CopiedAs {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string;
}

/** Takes away that a rule holds from a day on that is before the first day of the file: it holds from there. */
function withoutPastStart(rule: Node, from: string, text: string): readonly TextEdit[] {
  const span = pairNamed(rule, 'effective');
  const start = span?.value ? pairNamed(span.value, 'from') : undefined;
  if (!span?.value || !start || !isScalar(start.value) || String(start.value.value) > from) return [];
  return [
    pairsOf(span.value).length === 1 ? removePair(rule, span, text) : removePair(span.value, start, text),
  ];
}

/**
 * The text of a published rules file as the beginning of another rulebook: under another id, version and title, from a
 * day of its own on. All else keeps every byte; that it writes down an older rule is not said of the new one, nor that
 * a rule began before it.
 */
export function copyRulebook(text: string, { id, version, title, from }: CopiedAs): string {
  const read = yamlDocument(text, id);
  const root = read.ok ? read.value.document.contents : null;
  // INVARIANT: what was published can be read, and is a map.
  if (!root || !isMap(root)) throw new Error('a published rules file that cannot be read');
  const style = styleOf(root, text);
  const flow = { isFlow: true, isJson: style.isJson, quote: style.quote };
  const inBraces = (map: Readonly<Record<string, string>>): string =>
    flowMap(
      Object.entries(map).map(([key, value]) => [key, scalarText(value, flow)] as const),
      style,
    );
  const put = (key: string, value: string): readonly TextEdit[] => {
    const pair = pairNamed(root, key);
    return pair ? [replaceValue(pair, value, text)] : [];
  };
  const parts = ['rules', 'tables'].flatMap((key) => itemsOf(pairNamed(root, key)?.value));
  const all = parts.flatMap((part) => [part, ...itemsOf(pairNamed(part, 'rows')?.value)]);
  const codifies = pairNamed(root, 'codifies');
  return applyEdits(text, [
    ...put('id', scalarText(id, flow)),
    ...put('version', scalarText(version, flow)),
    ...put('title', inBraces(title)),
    ...put('effective', inBraces({ from })),
    ...all.flatMap((rule) => withoutPastStart(rule, from, text)),
    ...(codifies ? [removePair(root, codifies, text)] : []),
  ]);
}
