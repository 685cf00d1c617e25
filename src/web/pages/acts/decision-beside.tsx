import { entriesOf, entryAt } from '../../case/case-entries.js';
import { objectOf, stringOf } from '../../case/json-parts.js';
import { openedText } from '../../case/personal.js';
import { useSpeaker } from '../../case/use-speaker.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { usePeople } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import { type Ground, standingOf } from './ground.js';

const words = defineWords({
  decision: { zh: '现行决定（第{n}条）', en: 'The decision that stands (entry {n})' },
  by: { zh: '{who}作出', en: 'by {who}' },
  appeal: { zh: '申诉（第{n}条）', en: 'The appeal (entry {n})' },
  lodged: { zh: '{day}提出', en: 'lodged on {day}' },
  decide_by: { zh: '应于{day}前办理', en: 'to be decided by {day}' },
  none: { zh: '没有写明理由。', en: 'No reasons were written down.' },
});

/** The decision that stands with its reasons, and the appeal that is heard against it: what is gone against or changed. */
export function DecisionBeside({ ground }: { readonly ground: Ground }) {
  const say = useWords(words);
  const people = usePeople();
  const language = useLanguage();
  const speaker = useSpeaker(ground.book);
  const { view, subject } = ground;
  const standing = standingOf(ground);
  const decision = entryAt(view, standing?.decision ?? null);
  if (!standing || !decision) return null;
  const [appeal] = entriesOf(view, ['appeal_lodged'], subject?.id ?? null);
  const lodged = objectOf(appeal?.body);
  const [on, due] = [stringOf(lodged['lodged_on']), stringOf(lodged['due_on'])];
  return (
    <section className="act-order">
      <h2>{say('decision', { n: String(decision.entry) })}</h2>
      <p className="act-answer">{speaker.rung(standing.decided_response)}</p>
      <p className="act-text">{openedText(objectOf(decision.body)['reasons'])}</p>
      <p className="quiet">{say('by', { who: people.actor(decision.actor) })}</p>
      {appeal && standing.finality === 'under_appeal' ? (
        <>
          <h2>{say('appeal', { n: String(appeal.entry) })}</h2>
          <p className="act-text">{openedText(lodged['statement']) ?? say('none')}</p>
          <p className="quiet">
            {[
              on === null ? null : say('lodged', { day: dayText(on, language) }),
              due === null ? null : say('decide_by', { day: dayText(due, language) }),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
        </>
      ) : null}
    </section>
  );
}
