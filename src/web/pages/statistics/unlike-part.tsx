import { CaseLink } from '../../ui/case-link.js';
import { ScrollX } from '../../ui/scroll-x.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { FigureLink } from './figure-link.js';
import type { Statistics } from './figures.js';
import { useSays } from './use-says.js';

const words = defineWords({
  title: { zh: '同类不同处置', en: 'Like cases decided otherwise' },
  figure: { zh: '与同类多数不同的决定', en: 'decisions that differ from most of their like' },
  groups: {
    zh: '{n} 组同类决定中出现了不止一种处置',
    en: '{n} {n|group|groups} of like decisions with more than one response',
  },
  none: { zh: '时段内没有同类不同处置的决定', en: 'No like cases were decided otherwise in the period.' },
  pair: { zh: '建议：{response}；依据规则 {rules}', en: 'Recommended: {response}, by {rules}' },
  differs: { zh: '记录上的差别', en: 'What is recorded differently' },
  one: { zh: '甲', en: 'One' },
  other: { zh: '乙', en: 'Other' },
  exempted: { zh: '（免予）', en: ' (exempted)' },
  same: { zh: '没有记录上的差别', en: 'Nothing is recorded differently.' },
  more: { zh: '另有 {n} 对未列出', en: '{n} more {n|pair|pairs} that are not listed' },
  decided: { zh: '决定', en: 'Decided' },
  case: { zh: '案件', en: 'Case' },
  decider: { zh: '决定人', en: 'decider' },
  unit: { zh: '单位', en: 'unit' },
  kind: { zh: '对象类别', en: 'kind of subject' },
  found_by: { zh: '发现途径', en: 'found by' },
  campaign: { zh: '专项行动', en: 'campaign' },
  decided_on: { zh: '决定日期', en: 'decided on' },
  departure: { zh: '是否偏离建议', en: 'departure' },
});

type Pair = Statistics['unlike']['pairs'][number];

function PairTable({ pair }: { readonly pair: Pair }) {
  const say = useWords(words);
  const { named, rule } = useSays();
  const rules = pair.rules.map((id) => `${id} ${rule(pair.rulebook, id)}`).join(', ') || '–';
  const caption = say('pair', { response: named.response(pair.recommended), rules });
  const decided = (side: Pair['one']): string =>
    `${named.response(side.response)}${side.exempted ? say('exempted') : ''}`;
  const shown = (difference: Pair['differs'][number], value: unknown): string => {
    if (difference.what === 'fact') return named.value(difference.fact ?? '', value);
    return difference.what === 'unit' && typeof value === 'string'
      ? named.unit(value)
      : named.value('', value);
  };
  return (
    <ScrollX label={caption}>
      <table className="plain pair">
        <caption className="table-caption">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('differs')}</th>
            <th scope="col">{say('one')}</th>
            <th scope="col">{say('other')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say('case')}</th>
            <td>
              <CaseLink id={pair.one.case} />
            </td>
            <td>
              <CaseLink id={pair.other.case} />
            </td>
          </tr>
          <tr>
            <th scope="row">{say('decided')}</th>
            <td>
              <strong>{decided(pair.one)}</strong>
            </td>
            <td>
              <strong>{decided(pair.other)}</strong>
            </td>
          </tr>
          {pair.differs.map((one) => (
            <tr key={`${one.what} ${one.fact}`}>
              <th scope="row">{one.what === 'fact' ? named.fact(one.fact ?? '') : say(one.what)}</th>
              <td>{shown(one, one.one)}</td>
              <td>{shown(one, one.other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pair.differs.length === 0 ? <p className="quiet">{say('same')}</p> : null}
    </ScrollX>
  );
}

/** Like cases that were decided otherwise, in pairs. */
export function UnlikePart({ of: { unlike } }: { readonly of: Statistics }) {
  const say = useWords(words);
  return (
    <section aria-labelledby="unlike">
      <h2 id="unlike">{say('title')}</h2>
      {unlike.pairs.length === 0 ? (
        <p>{say('none')}</p>
      ) : (
        <>
          <p>{say('groups', { n: unlike.groups })}</p>
          <dl className="figures">
            <div>
              <dt>{say('figure')}</dt>
              <dd>
                <FigureLink figure={unlike.decisions} what={say('figure')} />
              </dd>
            </div>
          </dl>
          {unlike.pairs.map((pair) => (
            <PairTable key={`${pair.one.decision} ${pair.other.decision}`} pair={pair} />
          ))}
          {unlike.more > 0 ? <p className="quiet">{say('more', { n: unlike.more })}</p> : null}
        </>
      )}
    </section>
  );
}
