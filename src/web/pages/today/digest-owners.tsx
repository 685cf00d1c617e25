import { CaseLink } from '../../ui/case-link.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import type { DigestContent } from './digest-sections.js';
import { valueWords } from './digest-wording.js';

const words = defineWords({
  title: { zh: '今日需办（按人）', en: 'To do, by person' },
  owner: { zh: '{owner}（{n} 项）', en: '{owner} ({n})' },
  due: { zh: '期限 {day}', en: 'due on {day}' },
  late: { zh: '逾期 {n} 天', en: '{n} {n|day|days} overdue' },
});

/** What each person has to see to; people stand here by the opaque ids of their accounts. */
export function DigestOwners({ digest }: { readonly digest: DigestContent }) {
  const say = useWords(words);
  const people = usePeople();
  const value = useWords(valueWords);
  const language = useLanguage();
  if (digest.by_owner.length === 0) return null;
  return (
    <section aria-labelledby="part-owners">
      <h3 id="part-owners">{say('title')}</h3>
      {digest.by_owner.map(({ owner, items }) => (
        <details key={owner} open={digest.by_owner.length < 4}>
          <summary>{say('owner', { owner: people.person(owner), n: items.length })}</summary>
          <ul>
            {items.map((item) => (
              <li key={`${item.what} ${item.entry} ${item.subject}`}>
                {value(item.what)} {item.case === null ? null : <CaseLink id={item.case} />}{' '}
                {item.due_on === null ? null : (
                  <span className="quiet">{say('due', { day: dayText(item.due_on, language) })}</span>
                )}{' '}
                {item.days_overdue > 0 ? <strong>▲ {say('late', { n: item.days_overdue })}</strong> : null}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
