import { Link } from '@tanstack/react-router';
import type { RecordedRecommendation } from '#client';
import type { Speaker } from '../../case/speaker.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWordOf } from '../../words/use-word-of.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  title: { zh: '规则版本', en: 'Version of the rules' },
  caption: {
    zh: '各版本的评估结论，均已记录在案',
    en: 'What each evaluation said; all of them are recorded',
  },
  version: { zh: '版本', en: 'Version' },
  day: { zh: '以何日有效内容为准', en: 'As in force on' },
  says: { zh: '结论', en: 'Says' },
  beside: { zh: '并行措施', en: 'Beside it' },
  deadline: { zh: '期限', en: 'Deadline' },
  holds: { zh: '适用', en: 'holds' },
  not: { zh: '不适用', en: 'does not hold' },
  none: { zh: '无', en: 'none' },
  rejected: {
    zh: '第{version}版未参与评估：{reason}。',
    en: 'Version {version} was not looked at: {reason}.',
  },
});

/** Why this version: the codes that the service gives. */
const becauseWords = defineWords({
  alone: {
    zh: '只使用了指定的规则文件，没有考虑其他版本。',
    en: 'This rules file was given, and no other version was looked at.',
  },
  in_force_on_conduct_day: { zh: '该版本在行为发生时有效。', en: 'It was in force when it happened.' },
  in_force_on_decision_day: {
    zh: '该版本在评估当日有效。',
    en: 'It is in force on the day of the evaluation.',
  },
  in_force_while_conduct_goes_on: {
    zh: '该版本在行为持续期间有效。',
    en: 'It is in force while the conduct goes on.',
  },
  in_force_on_possible_conduct_day: {
    zh: '该版本在行为可能发生的日期有效。',
    en: 'It was in force on a day on which it may have happened.',
  },
  milder: {
    zh: '在行为发生时有效的版本与现行版本之间，适用较轻的一个。',
    en: 'Of the version in force when it happened and the one in force now, the milder one holds.',
  },
  at_conduct: { zh: '适用行为发生时有效的版本。', en: 'The version in force when it happened holds.' },
  at_decision: {
    zh: '适用决定当日有效的版本。',
    en: 'The version in force on the day of the decision holds.',
  },
  no_version_at_conduct: {
    zh: '行为发生时没有有效的版本。',
    en: 'No version was in force when it happened.',
  },
});

const rejectedWords = defineWords({
  withdrawn: { zh: '已撤回', en: 'it was withdrawn' },
  not_yet_in_force: { zh: '尚未生效', en: 'it was not yet in force' },
  ended: { zh: '已失效', en: 'it had ended' },
  superseded: { zh: '已被后来的版本取代', en: 'a later version had taken its place' },
});

type Said = Pick<
  RecordedRecommendation['alternatives'][number],
  'version' | 'day' | 'response' | 'tracks' | 'deadline'
>;

export interface VersionUsedProps {
  readonly recommendation: RecordedRecommendation;
  readonly speaker: Speaker;
}

function Row({
  said,
  speaker,
  holds,
}: {
  readonly said: Said;
  readonly speaker: Speaker;
  readonly holds: boolean;
}) {
  const say = useWords(words);
  const language = useLanguage();
  const { version, day, response, tracks, deadline } = said;
  return (
    <tr className={holds ? 'holds' : ''}>
      <th scope="row">
        <Link to={`/rules/${speaker.book.id}/${version}` as string}>{version}</Link>{' '}
        <span className={holds ? 'holds-mark' : 'quiet'}>{say(holds ? 'holds' : 'not')}</span>
      </th>
      <td data-label={say('day')}>{dayText(day, language)}</td>
      <td data-label={say('says')}>{speaker.rung(response)}</td>
      <td data-label={say('beside')}>
        {tracks.length > 0 ? tracks.map(speaker.track).join(language === 'zh' ? '、' : ', ') : say('none')}
      </td>
      <td data-label={say('deadline')}>{deadline === null ? say('none') : speaker.within(deadline)}</td>
    </tr>
  );
}

/** Which version holds and why, and what the other recorded evaluations said. */
export function VersionUsed({ recommendation, speaker }: VersionUsedProps) {
  const say = useWords(words);
  const because = useWordOf(becauseWords);
  const rejected = useWordOf(rejectedWords);
  const { rulebook, response, tracks, deadline, alternatives } = recommendation;
  const { version, day, chosen_because: why } = rulebook;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{say('title')}</h2>
      <p>
        {speaker.text(speaker.book.title)}
        {speaker.language === 'zh' ? '：' : ': '}
        {because(why)}
      </p>
      <table className="plain stacks">
        <caption>{say('caption')}</caption>
        <thead>
          <tr>
            {(['version', 'day', 'says', 'beside', 'deadline'] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row
            holds
            said={{ version, day, response, tracks, deadline: deadline?.within ?? null }}
            speaker={speaker}
          />
          {alternatives.map((each) => (
            <Row key={`${each.version} ${each.day}`} holds={false} said={each} speaker={speaker} />
          ))}
        </tbody>
      </table>
      {rulebook.rejected.map(({ version: other, reason }) => (
        <p key={other} className="quiet">
          {say('rejected', {
            version: other,
            reason: rejected(reason),
          })}
        </p>
      ))}
    </section>
  );
}
