import { Button } from 'antd';
import type { BacktestAnswer } from '#client';
import { ScrollX } from '../../../ui/scroll-x.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import type { Vocabulary } from '../read-vocabulary.js';
import { MoveSign } from './move-sign.js';
import { namesIn } from './named.js';

const words = defineWords({
  caption: {
    zh: '原结论（行）与新结论（列）的对象数',
    en: 'Subjects by old answer (row) and new answer (column)',
  },
  old: { zh: '原结论', en: 'Old answer' },
  new: { zh: '新结论', en: 'New answer' },
  show: { zh: '查看由“{old}”变为“{now}”的 {n} 个对象', en: 'Show the {n} that go from {old} to {now}' },
});

type Place = BacktestAnswer['matrix'][number]['old'];

export interface Chosen {
  readonly old: string;
  readonly now: string;
}

/** One name for each answer, in the order of the ladder: settled, the first rung, no rule, and the rungs above. */
export const placeKey = ({ outcome, response }: Place): string =>
  outcome === 'recommended' ? `rung ${response}` : outcome;

/** The same of a response that a difference names; null: no rule applies. */
export const rungKey = (response: string | null): string =>
  response === null ? 'no_rule' : placeKey({ outcome: 'recommended', response });

function axis(matrix: BacktestAnswer['matrix'], { rungs }: Vocabulary): readonly Place[] {
  const [first, ...others] = rungs.map(({ id }): Place => ({ outcome: 'recommended', response: id }));
  const ladder: readonly Place[] = [
    { outcome: 'settled', response: null },
    ...(first ? [first] : []),
    { outcome: 'no_rule', response: null },
    ...others,
  ];
  const known = new Set(ladder.map(placeKey));
  const found = new Map(
    matrix.flatMap(({ old, new: now }) => [old, now]).map((each) => [placeKey(each), each]),
  );
  // A rung that the other version alone has stands at the end.
  const strangers = [...found.values()].filter((each) => !known.has(placeKey(each)));
  const isThere = (each: Place): boolean => each.outcome === 'recommended' || found.has(placeKey(each));
  return [...ladder.filter(isThere), ...strangers];
}

export interface ChangeMatrixProps {
  readonly matrix: BacktestAnswer['matrix'];
  readonly vocabulary: Vocabulary;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
}

/** Old answers by new ones. What stays is quiet; what moves is loud, says which way, and leads to the cases. */
export function ChangeMatrix({ matrix, vocabulary, chosen, onChoose }: ChangeMatrixProps) {
  const say = useWords(words);
  const names = namesIn(vocabulary, useLanguage());
  const places = axis(matrix, vocabulary);
  const count = new Map(
    matrix.map(({ old, new: now, subjects }) => [`${placeKey(old)} ${placeKey(now)}`, subjects]),
  );
  const named = ({ outcome, response }: Place): string => names.answer(outcome, response);
  return (
    <ScrollX label={say('caption')}>
      <table className="plain rules-matrix">
        <caption>{say('caption')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {say('old')}
            </th>
            <th scope="colgroup" colSpan={places.length}>
              {say('new')}
            </th>
          </tr>
          <tr>
            {places.map((now) => (
              <th key={placeKey(now)} scope="col">
                {named(now)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((old, row) => (
            <tr key={placeKey(old)}>
              <th scope="row">{named(old)}</th>
              {places.map((now, column) => {
                const pair = { old: placeKey(old), now: placeKey(now) };
                const subjects = count.get(`${pair.old} ${pair.now}`) ?? 0;
                if (row === column || subjects === 0)
                  return (
                    <td key={pair.now} className={row === column ? 'rules-same' : 'quiet'}>
                      {subjects}
                    </td>
                  );
                const isChosen = chosen?.old === pair.old && chosen.now === pair.now;
                return (
                  <td key={pair.now} className="rules-moved">
                    <Button
                      size="small"
                      aria-pressed={isChosen}
                      aria-label={say('show', { n: subjects, old: named(old), now: named(now) })}
                      onClick={() => onChoose(isChosen ? null : pair)}
                    >
                      <strong>{subjects}</strong>
                    </Button>
                    <MoveSign direction={column > row ? 'severer' : 'milder'} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
