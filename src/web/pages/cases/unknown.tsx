import type { RecordedRecommendation } from '#client';
import type { Speaker } from '../../case/speaker.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { Ask } from './fact-rows.js';
import { RangeBand } from './ladder.js';

const words = defineWords({
  title: { zh: '尚不清楚、需要核实的事实', en: 'What is not known, and what to ask' },
  narrows: { zh: '查明后会缩小范围', en: 'An answer narrows what is possible' },
  alone: { zh: '单独查明尚不能缩小范围', en: 'None of these narrows it alone' },
  alone_range: { zh: '其中任何一项单独查明，仍为：', en: 'Whatever one of them is, alone it is still:' },
  fact: { zh: '不明的事实', en: 'Not known' },
  could: { zh: '查明后可能', en: 'Can make it' },
  answers: { zh: '每种答案下可能的处置', en: 'What each answer would leave possible' },
  milder: { zh: '更轻', en: 'milder' },
  severer: { zh: '更重', en: 'severer' },
  both: { zh: '更轻或更重', en: 'milder or severer' },
  other: { zh: '影响其他措施', en: 'other in what is done beside it' },
  answer: { zh: '如为{value}：', en: 'If {value}: ' },
});

const isSame = (one: Ask['answers'][number]['range'], other: RecordedRecommendation['range']): boolean =>
  one.mildest === other.mildest && one.severest === other.severest && one.no_rule === other.no_rule;

interface PartProps {
  readonly asks: readonly Ask[];
  readonly speaker: Speaker;
}

function Narrowing({ asks, speaker }: PartProps) {
  const say = useWords(words);
  return (
    <table className="plain stacks">
      <caption>{say('narrows')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('fact')}</th>
          <th scope="col">{say('could')}</th>
          <th scope="col">{say('answers')}</th>
        </tr>
      </thead>
      <tbody>
        {asks.map(({ fact, could, answers }) => (
          <tr key={fact}>
            <th scope="row">{speaker.fact(fact)}</th>
            <td data-label={say('could')}>{say(could)}</td>
            <td data-label={say('answers')}>
              <ul className="answers">
                {answers.map(({ cell, range }) => (
                  <li key={JSON.stringify(cell)}>
                    {say('answer', { value: speaker.cell(fact, cell) })}
                    <RangeBand speaker={speaker} range={range} />
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Alone({ asks, range, speaker }: PartProps & Pick<RecordedRecommendation, 'range'>) {
  const say = useWords(words);
  return (
    <div className="alone">
      <h3>{say('alone')}</h3>
      <p>
        {say('alone_range')} <RangeBand speaker={speaker} range={range} />
      </p>
      <ul>
        {asks.map(({ fact, could }) => (
          <li key={fact}>
            {speaker.fact(fact)} <span className="quiet">· {say(could)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface UnknownProps {
  readonly recommendation: RecordedRecommendation;
  readonly speaker: Speaker;
}

/** What is asked, and what each answer would leave possible; those first that narrow it. */
export function Unknown({ recommendation: { ask, range }, speaker }: UnknownProps) {
  const say = useWords(words);
  if (ask.length === 0) return null;
  const narrows = ({ answers }: Ask) => answers.some((answer) => !isSame(answer.range, range));
  const [first, others] = [ask.filter(narrows), ask.filter((each) => !narrows(each))];
  return (
    <section aria-labelledby="unknown">
      <h2 id="unknown">{say('title')}</h2>
      {first.length > 0 ? <Narrowing asks={first} speaker={speaker} /> : null}
      {others.length > 0 ? <Alone asks={others} range={range} speaker={speaker} /> : null}
    </section>
  );
}
