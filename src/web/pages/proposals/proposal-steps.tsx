import { Link } from '@tanstack/react-router';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import { Opened } from './opened.js';
import type { Proposal } from './proposal-page.js';
import { commonWords, stepWords } from './proposal-words.js';
import { useSuperiors } from './use-superiors.js';

const words = defineWords({
  title: { zh: '经过', en: 'What happened' },
  none: { zh: '尚未发出', en: 'Not issued yet.' },
  by: { zh: '由 {by}', en: 'by {by}' },
  to: { zh: '至 {to}', en: 'to {to}' },
  due: { zh: '答复期限 {day}', en: 'reply due on {day}' },
  recorded: { zh: '{actor} 记录', en: 'recorded by {actor}' },
  entry: { zh: '条目 {n}', en: 'entry {n}' },
});

/** Everything that happened to a proposal, in order. */
export function ProposalSteps({ steps }: { readonly steps: Proposal['steps'] }) {
  const say = useWords(words);
  const people = usePeople();
  const common = useWords(commonWords);
  const step = useWords(stepWords);
  const language = useLanguage();
  const { nameOf } = useSuperiors();
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{say('title')}</h2>
      {steps.length === 0 ? <p className="quiet">{say('none')}</p> : null}
      <ol className="steps">
        {steps.map((one) => {
          const entry: string = `/trail/${one.entry}`;
          const details = [
            ...(one.to.length > 0 ? [say('to', { to: one.to.map(nameOf).join(common('apart')) })] : []),
            ...(one.by === null ? [] : [say('by', { by: one.by })]),
            ...(one.what === 'issued' && one.reply_due_on
              ? [say('due', { day: dayText(one.reply_due_on, language) })]
              : []),
            say('recorded', { actor: people.actor(one.actor) }),
          ];
          return (
            <li key={one.entry}>
              <strong>{step(one.what)}</strong> {dayText(one.on, language)}{' '}
              <span className="quiet">{details.join(' · ')}</span>{' '}
              <Link to={entry}>{say('entry', { n: String(one.entry) })}</Link>
              <div>
                <Opened of={one.note} />
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
