import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { likeCases } from '#client';
import { departureWords } from '../../case/record-words.js';
import type { Speaker } from '../../case/speaker.js';
import { Loaded } from '../../ui/loaded.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  title: { zh: '类似案件的决定', en: 'What was decided in like cases' },
  note: {
    zh: '依同一规则得到同一建议、且各项条件无从区分的其他案件。以往的决定不具有约束力。',
    en: 'Other cases to which the same rules recommended the same and which no condition tells apart. What was decided before binds nobody.',
  },
  none: { zh: '没有类似案件。', en: 'There are none.' },
  count: { zh: '{what}：{n}件', en: '{what}: {n}' },
  exempted: { zh: '{what}（免责）', en: '{what} (exempted)' },
  appeal: { zh: '申诉中', en: 'under appeal' },
  first: { zh: '最近{n}件', en: 'The newest {n}' },
});

export interface LikeProps {
  readonly caseId: string;
  readonly subject: string;
  readonly speaker: Speaker;
}

/** Decisions in cases that no condition tells apart from this one. */
export function Like({ caseId, subject, speaker }: LikeProps) {
  const say = useWords(words);
  const departure = useWords(departureWords);
  const language = useLanguage();
  const query = useQuery({ queryKey: ['likeCases', caseId], queryFn: () => likeCases(caseId) });
  const named = (response: string | null, exempted: boolean): string =>
    exempted ? say('exempted', { what: speaker.rung(response) }) : speaker.rung(response);
  return (
    <section aria-labelledby="like">
      <h2 id="like">{say('title')}</h2>
      <p className="quiet">{say('note')}</p>
      <Loaded query={query} lines={2}>
        {({ subjects }) => {
          const found = subjects.find((each) => each.subject === subject);
          if (!found || found.count === 0) return <p>{say('none')}</p>;
          return (
            <>
              <ul className="inline">
                {found.responses.map(({ response, exempted, count }) => (
                  <li key={`${response} ${exempted}`}>
                    {say('count', { what: named(response, exempted), n: count })}
                  </li>
                ))}
              </ul>
              <details>
                <summary>{say('first', { n: found.cases.length })}</summary>
                <ul>
                  {found.cases.map((each) => (
                    <li key={`${each.case} ${each.subject}`}>
                      <Link to="/cases/$id" params={{ id: each.case }}>
                        {each.case}
                      </Link>
                      {' · '}
                      {dayText(each.decided_on, language)} · {named(each.response, each.exempted)} ·{' '}
                      {departure(each.departure)}
                      {each.under_appeal ? ` · ${say('appeal')}` : ''}
                    </li>
                  ))}
                </ul>
              </details>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
