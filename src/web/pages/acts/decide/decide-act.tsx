import { Alert, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { decide, type RecordedRecommendation } from '#client';
import { useWrite } from '../../../api/use-write.js';
import { useSession } from '../../../session/session.js';
import { useSpeaker } from '../../../case/use-speaker.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { Step } from '../act.js';
import { Beside } from '../beside.js';
import { Done } from '../done.js';
import { draftsOf } from '../../../drafts/form-draft.js';
import type { Ground } from '../ground.js';
import { KeyFacts } from '../key-facts.js';
import { Moved, useNews } from '../../../case/moved.js';
import { RecommendationBrief } from '../recommendation-brief.js';
import { RecusedAlert } from '../recused-alert.js';
import { useSaid } from '../said.js';
import { useRefusals } from '../use-refusals.js';
import { Decided, decisionOn } from './decided.js';
import { DecisionDone } from './decision-done.js';
import { DecisionForm } from './decision-form.js';
import { type DecisionValues, sentDecision } from './decision-values.js';
import { Newer } from './newer.js';

const words = defineWords({
  facts: { zh: '第一步：核对事实', en: 'First: check the facts' },
  facts_about: {
    zh: '先核对事实，再看建议。事实有误的，请先更正，再作决定。',
    en: 'The facts come before the recommendation. Correct what is wrong before you decide.',
  },
  confirmed: {
    zh: '我已逐项核对，认为以上事实属实',
    en: 'I have checked these facts, and take them to be true',
  },
  nothing: { zh: '本案尚无建议，不能决定。', en: 'Nothing was recommended yet, so nothing can be decided.' },
});

const title = { zh: '作出决定', en: 'Decide' };

/** Facts first, then the recommendation, then the choice with reasons. */
function Decide({ ground }: { readonly ground: Ground }) {
  const say = useWords(words);
  const said = useSaid();
  const { account } = useSession();
  const [form] = Form.useForm();
  const { view, subject, recommendation, book } = ground;
  const [drafts] = useState(() => draftsOf(account, `${view.case}.decide.${subject?.id ?? ''}`));
  const [start] = useState<DecisionValues>(() => ({ officers: ['', ''], ...drafts.read() }));
  // Which recommendation's facts were checked: those of a newer one have to be checked anew.
  const [checked, setChecked] = useState<RecordedRecommendation | null>(null);
  const write = useWrite((values: DecisionValues, key) =>
    decide(
      view.case,
      key,
      sentDecision(values, { subject: subject?.id ?? '', recommendation: recommendation?.entry ?? 0 }),
    ),
  );
  useRefusals(form, write.error);
  const news = useNews(view);
  const speaker = useSpeaker(book);
  if (write.data)
    return (
      <Done ground={ground} title={said(title)}>
        <DecisionDone answer={write.data} />
      </Done>
    );
  if (!recommendation) return <Alert type="warning" showIcon title={say('nothing')} />;
  const isChecked = checked?.entry === recommendation.entry;
  const isOver = decisionOn(ground) !== null;
  // Who comes when it is decided finds what was decided; who was overtaken also what they wrote.
  if (isOver && !write.error && drafts.read() === null)
    return (
      <div className="act">
        <div className="act-main">
          <Decided ground={ground} />
        </div>
        <Beside ground={ground} />
      </div>
    );
  return (
    <div className="act">
      <div className="act-main">
        <RecusedAlert ground={ground} />
        {isChecked ? null : <Decided ground={ground} />}
        <section className="act-panel" aria-labelledby="act-facts">
          <h2 id="act-facts">{say('facts')}</h2>
          <p className="hint">{say('facts_about')}</p>
          <KeyFacts recommendation={recommendation} book={book} isWhole />
          {checked !== null && !isChecked ? (
            <>
              <Moved error={write.error} news={news} />
              <Newer before={checked} now={recommendation} speaker={speaker} />
            </>
          ) : null}
          <Checkbox
            checked={isChecked}
            onChange={({ target }) => {
              setChecked(target.checked ? recommendation : null);
              write.reset();
            }}
          >
            {say('confirmed')}
          </Checkbox>
        </section>
        {isChecked ? <RecommendationBrief recommendation={recommendation} book={book} /> : null}
        <div hidden={!isChecked}>
          <DecisionForm
            ground={ground}
            form={form}
            start={start}
            error={isChecked && !isOver ? write.error : null}
            isPending={write.isPending}
            onChange={drafts.keep}
            isOver={isOver}
            onSend={(values) => write.mutate(values, { onSuccess: drafts.drop })}
          >
            {isOver ? (
              <Decided ground={ground} isMeanwhile={write.error !== null} />
            ) : (
              <Moved error={isChecked ? write.error : null} news={news} />
            )}
          </DecisionForm>
        </div>
      </div>
      <Beside ground={ground} isShort />
    </div>
  );
}

export const decideStep: Step = {
  title,
  ofSubject: true,
  render: (ground) => <Decide ground={ground} />,
};
