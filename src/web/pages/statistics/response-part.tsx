import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { FigureLink } from './figure-link.js';
import type { Statistics } from './figures.js';

const words = defineWords({
  title: { zh: '从发现到首次回应', en: 'From finding to the first response' },
  responded: { zh: '已有首次回应', en: 'responded to' },
  none_yet: { zh: '尚无回应', en: 'no response yet' },
  quartiles: {
    zh: '四分之一在 {a} 天内，一半在 {b} 天内，四分之三在 {c} 天内得到回应',
    en: 'A quarter within {a} {a|day|days}, half within {b} {b|day|days}, three quarters within {c} {c|day|days}',
  },
  longest: { zh: '最长 {n} 天', en: 'Longest: {n} {n|day|days}' },
  corrected_title: { zh: '责令的整改结果', en: 'What became of orders' },
  corrected: { zh: '复查认定整改到位', en: 'verified as corrected' },
  in_time: { zh: '按期', en: 'in time' },
  late: { zh: '逾期后完成', en: 'late' },
  not_complied: { zh: '未落实', en: 'not complied with' },
  open: { zh: '到期后尚未复查', en: 'due and not checked' },
  reopened: { zh: '整改反弹过', en: 'did not hold at least once' },
});

const results = ['corrected', 'in_time', 'late', 'not_complied', 'open', 'reopened'] as const;

/** How soon the office answered, and what its orders came to. */
export function ResponsePart({ of }: { readonly of: Statistics }) {
  const say = useWords(words);
  const { first_response: first, corrected } = of;
  const [a, b, c]: readonly number[] = first.quartiles ?? [];
  return (
    <>
      <section aria-labelledby="first-response">
        <h2 id="first-response">{say('title')}</h2>
        {a === undefined || b === undefined || c === undefined ? null : (
          <p>{say('quartiles', { a, b, c })}</p>
        )}
        <dl className="figures">
          {(['responded', 'none_yet'] as const).map((key) => (
            <div key={key}>
              <dt>{say(key)}</dt>
              <dd>
                <FigureLink figure={first[key]} what={say(key)} />
              </dd>
            </div>
          ))}
          {first.longest === null ? null : (
            <div>
              <dt>{say('longest', { n: first.longest })}</dt>
              <dd>
                <FigureLink figure={first.longest_of} what={say('longest', { n: first.longest })} />
              </dd>
            </div>
          )}
        </dl>
      </section>
      <section aria-labelledby="corrected">
        <h2 id="corrected">{say('corrected_title')}</h2>
        <dl className="figures">
          {results.map((key) => (
            <div key={key}>
              <dt>{say(key)}</dt>
              <dd>
                <FigureLink figure={corrected[key]} what={say(key)} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
