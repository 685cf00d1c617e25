import { QuestionCircleFilled } from '@ant-design/icons';
import type { CaseView, RecordedRecommendation } from '#client';
import type { Speaker } from '../../case/speaker.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { type FactRow, factRows } from './fact-rows.js';
import { FactSource } from './fact-source.js';

const words = defineWords({
  title: { zh: '事实', en: 'Facts' },
  known: { zh: '已知的事实及其来源', en: 'What is known, and where it comes from' },
  fact: { zh: '事实', en: 'Fact' },
  value: { zh: '内容', en: 'Value' },
  source: { zh: '来源', en: 'Where it comes from' },
  never: { zh: '仅作记录，不影响处置', en: 'recorded only; it never decides' },
  open: { zh: '不明，可能改变结果（{n}项）', en: 'Not known, may change the result ({n})' },
  open_one: { zh: '不明，可能改变结果', en: 'not known, may change the result' },
  idle: {
    zh: '另有{n}项不明，查明与否都不改变结果',
    en: '{n} further {n|fact|facts} not known; no answer to {n|it|them} changes the result',
  },
});

function Known({ rows, speaker }: { readonly rows: readonly FactRow[]; readonly speaker: Speaker }) {
  const say = useWords(words);
  return (
    <table className="plain stacks facts">
      <caption>{say('known')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('fact')}</th>
          <th scope="col">{say('value')}</th>
          <th scope="col">{say('source')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">
              {speaker.fact(row.name)}
              {speaker.declaration(row.name)?.never_decides ? (
                <small className="quiet">{say('never')}</small>
              ) : null}
            </th>
            <td data-label={say('value')}>
              <strong>{speaker.value(row.name, row.value)}</strong>
            </td>
            <td data-label={say('source')}>
              <FactSource row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface FactsProps {
  readonly view: CaseView;
  readonly recommendation: RecordedRecommendation;
  readonly speaker: Speaker;
}

/** Every fact that was read: what is known with its source, then what is not, that which matters first. */
export function Facts({ view, recommendation, speaker }: FactsProps) {
  const say = useWords(words);
  const rows = factRows(view, recommendation);
  const known = rows.filter(({ value }) => value !== null);
  // What the rulebook declares and reads, then the days of the case, then what is recorded only.
  const placeOf = ({ name }: FactRow): number => {
    const declared = speaker.declaration(name);
    return declared === undefined ? 1 : declared.never_decides ? 2 : 0;
  };
  const open = rows.filter(({ value, ask }) => value === null && ask !== null);
  const idle = rows.filter(({ value, ask }) => value === null && ask === null);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{say('title')}</h2>
      <Known rows={[...known].sort((one, other) => placeOf(one) - placeOf(other))} speaker={speaker} />
      {open.length > 0 ? (
        <div className="open-facts">
          <h3>
            <QuestionCircleFilled aria-hidden /> {say('open', { n: open.length })}
          </h3>
          <ul>
            {open.map(({ name }) => (
              <li key={name}>
                <QuestionCircleFilled aria-hidden /> {speaker.fact(name)}
                <span className="unseen">{say('open_one')}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {idle.length > 0 ? (
        <details className="idle-facts">
          <summary>{say('idle', { n: idle.length })}</summary>
          <ul>
            {idle.map(({ name }) => (
              <li key={name}>{speaker.fact(name)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
