import { isMap, isSeq, type Node } from 'yaml';
import { editBlockRows } from './grid/edit-block-rows.js';
import { editFlowRows } from './grid/edit-flow-rows.js';
import { removePair } from './grid/edit-pair.js';
import { applyEdits } from './grid/text-edits.js';
import { isFlow, pairNamed } from './grid/yaml-nodes.js';
import { readCases } from './read-cases.js';
import { isInVersionRange } from './version-range.js';
import { yamlDocument } from './yaml-document.js';

/**
 * The cases of a file that speak of one version, for a rulebook that was copied from it: without those of other
 * versions and those about the choice among versions, and no longer tied to a version. Null where none is left.
 */
export function copyCases(text: string, version: string): string | null {
  const read = readCases(text, { file: version });
  const document = yamlDocument(text, version);
  const list = document.ok ? document.value.document.contents : null;
  // What cannot be read is for whoever edits the copy to see.
  if (!read.ok || !list || !isSeq<Node>(list)) return text;
  const rows = list.items.map((node, at) => ({ id: String(at), node }));
  const isMeant = (at: number): boolean => {
    const { versions, version: range } = read.value[at] ?? { versions: null, version: null };
    return versions === null && (range === null || isInVersionRange(version, range));
  };
  const removed = new Set(rows.filter((_, at) => !isMeant(at)).map(({ id }) => id));
  if (removed.size === rows.length) return null;
  const untied = rows.flatMap(({ id, node }) => {
    const tie = !removed.has(id) && isMap(node) ? pairNamed(node, 'version') : undefined;
    return tie ? [removePair(node, tie, text)] : [];
  });
  const change = { removed, addedAfter: new Map() };
  const taken = isFlow(list) ? editFlowRows(rows, change, text) : editBlockRows(list, rows, change, text);
  return applyEdits(text, [...taken, ...untied]);
}
