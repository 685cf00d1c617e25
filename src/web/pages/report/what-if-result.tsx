import { Checkbox } from 'antd';
import type { RulebookVersion } from '#client';
import { textIn } from '../../words/bilingual.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import type { StepProps } from './step-props.js';
import type { WhatIf } from './use-what-if.js';
import { reportWords } from './words.js';

const words = defineWords({
  title: { zh: '试算', en: 'What-if' },
  confirm: { zh: '以上情况是我所了解的', en: 'The facts are as I know them' },
  confirm_help: {
    zh: '先确认情况，再看试算结果，以免结果影响填写。改动任何一项后需重新确认。',
    en: 'Facts first, then what they would lead to, so that one does not sway the other. Any change takes this back.',
  },
  mark: {
    zh: '仅为试算，未作任何记录。是否处置、如何处置由有权的人决定。',
    en: 'A what-if: nothing is recorded. Whether and how to respond is for a person to decide.',
  },
  offline: {
    zh: '离线时不作试算；提交后由系统给出建议。',
    en: 'Offline there is no what-if; the service recommends once the report is sent.',
  },
  asking: { zh: '正在试算…', en: 'Asking…' },
  no_rule: { zh: '没有规则适用，不提出处置建议', en: 'No rule applies: no response is recommended' },
  open: { zh: '仍可能改变它的情况：{facts}', en: 'What could still change it: {facts}' },
  open_more: { zh: '{facts}等 {n} 项', en: '{facts} and others, {n} in all' },
});

const namedMost = 5;

export interface WhatIfResultProps extends Pick<StepProps, 'content' | 'edit'> {
  readonly version: RulebookVersion;
  readonly whatIf: WhatIf;
}

type Made = NonNullable<WhatIf['recommendations']>[number];

function One({ made, content, version }: WhatIfResultProps & { readonly made: Made }) {
  const say = useWords(words);
  const name = useWords(reportWords);
  const language = useLanguage();
  const index = content.subjects.findIndex(({ id }) => id === made.subject);
  const subject = content.subjects[index];
  const rung = version.ladder.find(({ id }) => id === made.response);
  const sections = made.text[language] ?? Object.values(made.text)[0] ?? [];
  const sentences = sections
    .filter(({ section }) => section === 'answer' || section === 'why')
    .flatMap((section) => section.sentences);
  const labels = made.ask.slice(0, namedMost).map(({ fact }) => {
    const declared = version.facts.find(({ id }) => id === fact);
    return declared ? textIn(declared.label, language).text : fact;
  });
  const listed = labels.join(language === 'zh' ? '、' : ', ');
  const facts =
    made.ask.length > namedMost ? say('open_more', { facts: listed, n: made.ask.length }) : listed;
  return (
    <section>
      {content.subjects.length > 1 && subject ? (
        <h3>{name('subject', { n: index + 1, name: subject.name || subject.ref })}</h3>
      ) : null}
      <p className="what-if-response">{rung ? textIn(rung.label, language).text : say('no_rule')}</p>
      {sentences.slice(0, 3).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {made.ask.length > 0 ? <p className="quiet">{say('open', { facts })}</p> : null}
    </section>
  );
}

/** What would be recommended, only for who has first said that the facts are as they know them. */
export function WhatIfResult(props: WhatIfResultProps) {
  const say = useWords(words);
  const { content, edit, whatIf } = props;
  const { isConfirmed } = content;
  const made = isConfirmed && whatIf.isCurrent ? whatIf.recommendations : null;
  return (
    <aside className="what-if" aria-label={say('title')}>
      <h2>{say('title')}</h2>
      <Checkbox
        checked={isConfirmed}
        onChange={({ target }) => edit((before) => ({ ...before, isConfirmed: target.checked }))}
      >
        {say('confirm')}
      </Checkbox>
      <p className="quiet">{say('confirm_help')}</p>
      <div aria-live="polite">
        {isConfirmed && !whatIf.isAskable ? <p>{say('offline')}</p> : null}
        {isConfirmed && whatIf.isAskable && !whatIf.isCurrent && !whatIf.error ? (
          <p>{say('asking')}</p>
        ) : null}
        {made ? (
          <>
            <p className="what-if-mark">{say('mark')}</p>
            {made.map((each) => (
              <One key={each.subject} {...props} made={each} />
            ))}
          </>
        ) : null}
      </div>
    </aside>
  );
}
