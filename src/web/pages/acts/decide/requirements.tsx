import { CheckOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { entriesOf } from '../../../case/case-entries.js';
import { actPath } from '../../../case/case-path.js';
import { objectOf, stringOf } from '../../../case/json-parts.js';
import { requirementWords } from '../../../case/record-words.js';
import { dayText } from '../../../words/days.js';
import { defineWords } from '../../../words/define-words.js';
import { useLanguage } from '../../../words/language.js';
import { useWords } from '../../../words/use-words.js';
import { WordOf } from '../../../words/word-of.js';
import type { Ground } from '../ground.js';

const words = defineWords({
  title: { zh: '此项处置要求', en: 'What this response requires' },
  heard: { zh: '已于{day}听取', en: 'heard on {day}' },
  not_heard: { zh: '尚未记录', en: 'not recorded yet' },
  record: { zh: '记录听取意见', en: 'Record the hearing' },
  second: {
    zh: '提交后先作为拟决定，由第二人用自己的账户附议；附议前不生效。',
    en: 'It is proposed first, and holds once a second person agrees under an account of their own.',
  },
  officers: { zh: '请在下面填写姓名', en: 'name them below' },
});

export interface RequirementsProps {
  readonly ground: Ground;
  readonly requires: readonly string[];
}

/** What the office must have done before a response stands, and what of it is recorded. */
export function Requirements({ ground, requires }: RequirementsProps) {
  const say = useWords(words);
  const language = useLanguage();
  const { view, subject } = ground;
  if (requires.length === 0) return null;
  const heldOn = stringOf(objectOf(entriesOf(view, ['hearing'], subject?.id ?? null)[0]?.body)['held_on']);
  return (
    <section aria-labelledby="act-requires" aria-live="polite">
      <h3 id="act-requires">{say('title')}</h3>
      <ul className="act-open">
        {requires.map((one) => (
          <li key={one}>
            <WordOf words={requirementWords} of={one} />{' '}
            {one === 'hearing' && heldOn ? (
              <span>
                <CheckOutlined aria-hidden /> {say('heard', { day: dayText(heldOn, language) })}
              </span>
            ) : null}
            {one === 'hearing' && !heldOn ? (
              <span>
                <ExclamationCircleOutlined aria-hidden /> {say('not_heard')}{' '}
                <Link to={actPath(view.case, 'hearing')} search={{ subject: subject?.id }}>
                  {say('record')}
                </Link>
              </span>
            ) : null}
            {one === 'second_person' ? <span className="hint">{say('second')}</span> : null}
            {one === 'two_officers' ? <span className="hint">{say('officers')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
