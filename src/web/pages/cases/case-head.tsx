import type { CaseView } from '#client';
import { statusWords } from '../../../domain/case-status.js';
import type { CaseContent } from '../../case/case-content.js';
import { dayText } from '../../words/days.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { usePeople, useUnitName } from '../../words/use-names.js';
import { useWords } from '../../words/use-words.js';
import { WordOf } from '../../words/word-of.js';
import { entriesOf } from '../../case/case-entries.js';
import { objectOf, stringOf, stringsOf } from '../../case/json-parts.js';
import { PersonalText } from './personal-text.js';

const words = defineWords({
  status: { zh: '状态', en: 'Status' },
  unit: { zh: '办理单位', en: 'Unit' },
  reference: { zh: '案号', en: 'Reference' },
  found: { zh: '发现于', en: 'Found on' },
  conduct: { zh: '行为发生', en: 'It happened' },
  ongoing: { zh: '{from}起，仍在持续', en: 'from {from}, and goes on' },
  between: { zh: '{from}至{until}', en: '{from} to {until}' },
  unknown: { zh: '不明', en: 'not known' },
  team: { zh: '办理人员', en: 'Who works on it' },
  lead: { zh: '牵头：{lead}', en: 'led by {lead}' },
  since: { zh: '自{day}', en: 'since {day}' },
  round: { zh: '监督轮次 {round}', en: 'round {round}' },
  summary: { zh: '情况', en: 'What is reported' },
  reporter: { zh: '报告人', en: 'Reported by' },
  anonymous: { zh: '匿名', en: 'anonymously' },
  never: { zh: '报告人身份不进入评估', en: 'who reported never enters the evaluation' },
});

export interface CaseHeadProps {
  readonly view: CaseView;
  readonly content: CaseContent;
}

/** The team of the latest assignment. */
function Team({ view }: { readonly view: CaseView }) {
  const say = useWords(words);
  const language = useLanguage();
  const people = usePeople();
  const unitName = useUnitName();
  const [latest] = entriesOf(view, ['case_assigned']);
  if (!latest) return null;
  const { team, round, from } = objectOf(latest.body);
  const { lead, members, offices } = objectOf(team);
  const said = [
    say('lead', { lead: people.person(stringOf(lead) ?? '') }),
    ...stringsOf(members).map(people.person),
    ...stringsOf(offices).map(unitName),
    ...(stringOf(round) ? [say('round', { round: stringOf(round) ?? '' })] : []),
    say('since', { day: dayText(stringOf(from) ?? '', language) }),
  ];
  return (
    <div>
      <dt>{say('team')}</dt>
      <dd>{said.join(' · ')}</dd>
    </div>
  );
}

/** What the case is about, as it was reported. */
export function CaseHead({ view, content }: CaseHeadProps) {
  const say = useWords(words);
  const unitName = useUnitName();
  const language = useLanguage();
  const day = (of: string | null): string => (of === null ? say('unknown') : dayText(of, language));
  const { from, until, ongoing } = content.conduct;
  const happened = ongoing
    ? say('ongoing', { from: day(from) })
    : from === until
      ? day(from)
      : say('between', { from: day(from), until: day(until) });
  const { name, contact, anonymous } = content.reporter;
  return (
    <>
      <dl className="case-head">
        <div>
          <dt>{say('status')}</dt>
          <dd>
            <strong className="status">
              <WordOf words={statusWords} of={view.status} />
            </strong>
          </dd>
        </div>
        <div>
          <dt>{say('reference')}</dt>
          <dd>
            <PersonalText of={content.reference} />
          </dd>
        </div>
        <div>
          <dt>{say('unit')}</dt>
          <dd>{content.unit === null ? say('unknown') : unitName(content.unit)}</dd>
        </div>
        <div>
          <dt>{say('found')}</dt>
          <dd>{day(content.foundOn)}</dd>
        </div>
        <div>
          <dt>{say('conduct')}</dt>
          <dd>{happened}</dd>
        </div>
        <Team view={view} />
      </dl>
      <div className="summary-text">
        <h2>{say('summary')}</h2>
        <PersonalText of={content.summary} />
        <p className="quiet">
          {say('reporter')}
          {language === 'zh' ? '：' : ': '}
          {anonymous ? (
            say('anonymous')
          ) : (
            <>
              <PersonalText of={name} />
              {contact ? (
                <>
                  {' · '}
                  <PersonalText of={contact} />
                </>
              ) : null}
            </>
          )}
          {' · '}
          {say('never')}
        </p>
      </div>
    </>
  );
}
