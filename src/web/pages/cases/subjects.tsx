import { SwapOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { CaseView } from '#client';
import type { CaseContent } from '../../case/case-content.js';
import { finalityWords } from '../../case/record-words.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { PersonalText } from './personal-text.js';
import { departs } from './row-standing.js';

const words = defineWords({
  title: { zh: '对象', en: 'Subjects' },
  caption: {
    zh: '本案的对象，各有自己的建议',
    en: 'The subjects of this case; each has a recommendation of its own',
  },
  subject: { zh: '对象', en: 'Subject' },
  response: { zh: '建议', en: 'Recommended' },
  decided: { zh: '决定', en: 'Decided' },
  standing: { zh: '状态', en: 'Stands' },
  asks: { zh: '{n}项事实待核实', en: '{n} {n|fact|facts} asked for' },
  none: { zh: '—', en: '–' },
  later: { zh: '核对事实后显示', en: 'shown once the facts are checked' },
  departs: { zh: '与建议不同', en: 'departs from it' },
});

export interface SubjectsProps {
  readonly view: CaseView;
  readonly content: CaseContent;
  readonly chosen: string;
  readonly rung: (id: string | null) => string;
  /** Whether the recommendation for a subject may be shown yet. */
  readonly isOpen: (subject: string, entry: number | null) => boolean;
}

/** All subjects with what was recommended and decided; one of them is looked at. */
export function Subjects({ view, content, chosen, rung, isOpen }: SubjectsProps) {
  const say = useWords(words);
  const finality = useWords(finalityWords);
  return (
    <section aria-label={say('title')} className="subjects">
      <table className="plain stacks">
        <caption>{say('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('subject')}</th>
            <th scope="col">{say('response')}</th>
            <th scope="col">{say('decided')}</th>
            <th scope="col">{say('standing')}</th>
          </tr>
        </thead>
        <tbody>
          {view.subjects.map((each) => {
            const name = content.subjects.find(({ id }) => id === each.subject)?.name ?? null;
            const isShown = isOpen(each.subject, each.recommendation);
            const isDecided = each.decision !== null;
            return (
              <tr key={each.subject} className={each.subject === chosen ? 'is-chosen' : ''}>
                <th scope="row">
                  <Link
                    to="/cases/$id"
                    params={{ id: view.case }}
                    search={{ subject: each.subject }}
                    aria-current={each.subject === chosen ? 'true' : undefined}
                    resetScroll={false}
                  >
                    {each.subject}
                  </Link>{' '}
                  {name ? <PersonalText of={name} /> : null} <span className="quiet">{each.ref ?? ''}</span>
                </th>
                <td data-label={say('response')}>
                  {each.recommendation === null ? (
                    say('none')
                  ) : isShown ? (
                    rung(each.response)
                  ) : (
                    <span className="quiet">{say('later')}</span>
                  )}
                </td>
                <td data-label={say('decided')}>
                  {isDecided ? rung(each.decided_response) : say('none')}
                  {departs(each) ? (
                    <span className="departs">
                      {' '}
                      <SwapOutlined aria-hidden /> {say('departs')}
                    </span>
                  ) : null}
                </td>
                <td data-label={say('standing')}>
                  {finality(each.finality)}
                  {each.asks > 0 ? ` · ${say('asks', { n: each.asks })}` : ''}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
