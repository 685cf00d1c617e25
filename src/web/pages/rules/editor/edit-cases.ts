import { isMap, isNode, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { NamedText } from '../draft/draft-store.js';
import { cellText } from '../table/edit-table-text.js';

/** What a case wants of one subject and what came instead, as the tests tell it. */
export interface Wanted {
  readonly subject: string;
  readonly what: string;
  readonly found: unknown;
}

/** A value as it is written between brackets; what is no text is JSON, which is YAML. */
const written = (value: unknown): string =>
  typeof value === 'string'
    ? cellText(value)
    : Array.isArray(value)
      ? `[${value.map(written).join(', ')}]`
      : JSON.stringify(value);

const mapAt = (map: YAMLMap, key: string): YAMLMap | null => {
  const found = map.get(key, true);
  return isMap(found) ? found : null;
};

/**
 * The text of a file of cases in which a case wants what came: only those values differ. The same text where there is
 * no such case in it.
 */
export function withWanted(text: string, name: string, wanted: readonly Wanted[]): string {
  const { contents } = parseDocument(text);
  const cases = isSeq(contents) ? contents.items : [];
  const one = cases.find((each) => isMap(each) && String(each.get('name')) === name);
  const want = isMap(one) ? mapAt(one, 'want') : null;
  const edits = wanted.flatMap(({ subject, what, found }) => {
    const node = want && mapAt(want, subject)?.get(what, true);
    const [from, to] = (isNode(node) && node.range) || [];
    if (from === undefined || to === undefined) return [];
    return [{ from, to: from + text.slice(from, to).trimEnd().length, text: written(found) }];
  });
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((after, { from, to, text: put }) => `${after.slice(0, from)}${put}${after.slice(to)}`, text);
}

/** The file of a draft into which cases that were found are put. */
export const foundFile = 'found.yaml';

/** Where a case was put, for going there. */
export interface CasePlace {
  readonly file: string;
  readonly line: number;
}

const nameIn = (yaml: string): string => /^- name: (.*)$/m.exec(yaml)?.[1] ?? '';

/** The cases with one more, in a file of those that were found; one of the same name is not put there twice. */
export function withCase(
  cases: readonly NamedText[],
  file: string,
  yaml: string,
): { readonly cases: readonly NamedText[]; readonly at: CasePlace } {
  const had = cases.find((each) => each.file === file);
  const before = had ? `${had.text.trimEnd()}\n` : '';
  const heading = `- name: ${nameIn(yaml)}\n`;
  const there = had ? had.text.indexOf(heading) : -1;
  const lineAt = (text: string): number => text.split('\n').length;
  if (had && there >= 0) return { cases, at: { file, line: lineAt(had.text.slice(0, there)) } };
  const others = cases.filter((each) => each !== had);
  return {
    cases: [...others, { file, text: `${before}${yaml}` }],
    at: { file, line: lineAt(before) },
  };
}
