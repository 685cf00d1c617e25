import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';

/** Where a rule stands in its file: its lines, and the number of the first. */
export interface Excerpt {
  readonly first: number;
  readonly text: string;
}

/** The lines of every rule by its id. */
export function readExcerpts(text: string): ReadonlyMap<string, Excerpt> {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter });
  const rules = isMap(contents) ? contents.get('rules', true) : null;
  const lines = text.split('\n');
  const found = new Map<string, Excerpt>();
  for (const rule of isSeq(rules) ? rules.items : []) {
    if (!isMap(rule) || !rule.range) continue;
    const first = counter.linePos(rule.range[0]).line;
    const last = counter.linePos(text.slice(0, rule.range[1]).trimEnd().length).line;
    found.set(String(rule.get('id')), { first, text: lines.slice(first - 1, last).join('\n') });
  }
  return found;
}
