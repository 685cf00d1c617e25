import { addDays } from '../domain/dates.js';
import type { Language } from '../domain/problem.js';
import type { FactCell } from '../domain/recommendation.js';
import type { Constraint } from '../analysis/exact/boxes.js';
import type { Speaker } from '../engine/wording/speaker.js';
import type { Rulebook } from '../rulebook/model.js';

type IntervalCell = Extract<FactCell, { kind: 'interval' }>;

/** Whether the second of two intervals begins where the first ends, with nothing between. */
function touches(one: IntervalCell, other: IntervalCell, type: string): boolean {
  if (one.to === null || other.from === null) return false;
  if (type === 'integer') return Number(one.to) + 1 === other.from;
  if (type === 'date') return addDays(String(one.to), 1) === other.from;
  return one.to === other.from && one.to_open !== other.from_open;
}

/** Cells of one fact as few cells: lists of values as one list, intervals that touch as one interval. */
export function joinedCells(cells: readonly FactCell[], type: string, values: readonly string[]): FactCell[] {
  const named = cells.flatMap((cell) => (cell.kind === 'values' ? cell.values : []));
  const place = (value: string | boolean): number => (typeof value === 'string' ? values.indexOf(value) : 0);
  const list = [...named].sort((a, b) => place(a) - place(b));
  const joined: FactCell[] = list.length > 0 ? [{ kind: 'values', values: list }] : [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (cell.kind === 'values') continue;
    if (cell.kind === 'interval' && last?.kind === 'interval' && touches(last, cell, type))
      joined[joined.length - 1] = { ...last, to: cell.to, to_open: cell.to_open };
    else joined.push(cell);
  }
  return joined;
}

const mostWays = 4;

/** What a region says of its facts, one sentence each. */
export function regionWords(
  facts: readonly Constraint[],
  rulebook: Rulebook,
  speaker: Speaker,
  language: Language,
): readonly string[] {
  const unknown = language === 'zh' ? '不明' : 'unknown';
  const or = (parts: readonly string[]): string => {
    const told = parts.slice(0, mostWays);
    const rest = parts.length - told.length;
    const more = language === 'zh' ? `另有 ${rest} 种` : `${rest} more`;
    return speaker.phrases.or(rest > 0 ? [...told, more] : told);
  };
  return facts.map(({ facts: names, ways }) => {
    const [only] = names;
    if (names.length === 1 && only !== undefined) {
      const fact = rulebook.facts.find(({ id }) => id === only);
      const cells = ways.flatMap(([cell]) => cell ?? []);
      const said = joinedCells(cells, fact?.type ?? '', fact?.values ?? []).map((cell) =>
        speaker.cell(only, cell),
      );
      const all = ways.some(([cell]) => cell === null) ? [...said, unknown] : said;
      return speaker.phrases.factIs(speaker.fact(only), or(all));
    }
    const each = ways.map((cells) =>
      speaker.phrases.and(
        names.map((name, at) => {
          const cell = cells[at];
          return speaker.phrases.factIs(speaker.fact(name), cell ? speaker.cell(name, cell) : unknown);
        }),
      ),
    );
    return or(each);
  });
}
