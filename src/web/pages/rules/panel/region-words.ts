import { addDays } from '../../../../domain/dates.js';
import type { FactCell } from '../../../../domain/recommendation.js';
import { defineWords } from '../../../words/define-words.js';
import { fill, type Values } from '../../../words/fill.js';
import type { Language } from '../../../words/language.js';
import type { Vocabulary } from '../read-vocabulary.js';
import { namesIn } from './named.js';
import type { RegionFacts } from './results.js';

const words = defineWords({
  is: { zh: '{fact}：{ways}', en: '{fact}: {ways}' },
  or: { zh: '或', en: ' or ' },
  and: { zh: '，', en: ', ' },
  more: { zh: '另 {n} 种', en: '{n} more' },
  unknown: { zh: '不明', en: 'unknown' },
  between: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  at_least: { zh: '不小于 {from}', en: 'at least {from}' },
  above: { zh: '大于 {from}', en: 'above {from}' },
  at_most: { zh: '不大于 {to}', en: 'at most {to}' },
  below: { zh: '小于 {to}', en: 'below {to}' },
  any: { zh: '任意', en: 'any' },
  with: { zh: '含 {values}', en: 'with {values}' },
  without: { zh: '不含 {values}', en: 'without {values}' },
  every: { zh: '所有情形', en: 'every case' },
});

type Interval = Extract<FactCell, { kind: 'interval' }>;

/** Whether the second of two intervals begins where the first ends, with nothing between. */
function touches(one: Interval, other: Interval, type: string): boolean {
  if (one.to === null || other.from === null) return false;
  if (type === 'integer') return Number(one.to) + 1 === other.from;
  if (type === 'date') return addDays(String(one.to), 1) === other.from;
  return one.to === other.from && one.to_open !== other.from_open;
}

/** Cells of one fact as few cells: values as one list in the order of the fact, intervals that touch as one. */
function joined(cells: readonly FactCell[], type: string, order: readonly string[]): readonly FactCell[] {
  const values = cells
    .flatMap((cell) => (cell.kind === 'values' ? cell.values : []))
    .sort((a, b) => order.indexOf(String(a)) - order.indexOf(String(b)));
  const found: FactCell[] = values.length > 0 ? [{ kind: 'values', values }] : [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (cell.kind === 'values') continue;
    if (cell.kind === 'interval' && last?.kind === 'interval' && touches(last, cell, type))
      found[found.length - 1] = { ...last, to: cell.to, to_open: cell.to_open };
    else found.push(cell);
  }
  return found;
}

const mostWays = 4;

/** What a region says of its facts, one sentence each; of a region that says nothing, that it is every case. */
export function regionWords(
  region: RegionFacts,
  vocabulary: Vocabulary,
  language: Language,
): readonly string[] {
  const say = (key: keyof typeof words, values: Values = {}): string =>
    fill(words[key][language], values, language);
  const names = namesIn(vocabulary, language);
  const interval = ({ from, to, from_open: fromOpen, to_open: toOpen }: Interval): string => {
    if (from !== null && from === to) return String(from);
    const parts = [
      ...(from === null ? [] : [say(fromOpen ? 'above' : 'at_least', { from: String(from) })]),
      ...(to === null ? [] : [say(toOpen ? 'below' : 'at_most', { to: String(to) })]),
    ];
    if (from !== null && to !== null && !fromOpen && !toOpen)
      return say('between', { from: String(from), to: String(to) });
    return parts.length === 0 ? say('any') : parts.join(say('and'));
  };
  const cellIn = (fact: string, cell: FactCell): string => {
    const list = (values: readonly unknown[]): string =>
      values.map((value) => names.value(fact, value)).join(say('or'));
    if (cell.kind === 'values') return list(cell.values);
    if (cell.kind === 'interval') return interval(cell);
    const parts = [
      ...(cell.contains.length > 0 ? [say('with', { values: list(cell.contains) })] : []),
      ...(cell.lacks.length > 0 ? [say('without', { values: list(cell.lacks) })] : []),
    ];
    return parts.join(say('and')) || say('any');
  };
  const or = (ways: readonly string[]): string => {
    const rest = ways.length - mostWays;
    return (rest > 0 ? [...ways.slice(0, mostWays), say('more', { n: rest })] : ways).join(say('or'));
  };
  const sentences = region.map(({ facts, ways }) => {
    const [only] = facts;
    if (facts.length === 1 && only !== undefined) {
      const { type = '', values = [] } = vocabulary.facts[only] ?? {};
      const said = joined(
        ways.flatMap(([cell]) => cell ?? []),
        type,
        values,
      ).map((cell) => cellIn(only, cell));
      const isOpen = ways.some(([cell]) => cell === null);
      return say('is', { fact: names.fact(only), ways: or(isOpen ? [...said, say('unknown')] : said) });
    }
    return or(
      ways.map((cells) =>
        facts
          .map((fact, at) => {
            const cell = cells[at];
            return say('is', { fact: names.fact(fact), ways: cell ? cellIn(fact, cell) : say('unknown') });
          })
          .join(say('and')),
      ),
    );
  });
  return sentences.length > 0 ? sentences : [say('every')];
}
