import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { type CaseView, type RecordedRecommendation, type SupplementInput, supplementFacts } from '#client';
import { useWrite } from '../../api/use-write.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { checkAnswer } from '../../ui/facts/check-answer.js';
import type { FactAnswer } from '../../ui/facts/fact-answer.js';
import { FactField } from '../../ui/facts/fact-field.js';
import { factWords } from '../../ui/facts/fact-words.js';
import { focusOn } from '../../ui/focus-on.js';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { Moved, useNews, useReadAnew } from '../moved.js';
import type { Speaker } from '../speaker.js';
import { type AnswerDraft, useAnswerDraft } from './answer-draft.js';
import './answer-form.css';
import { conductFacts } from './conduct-facts.js';
import { FactPicker } from './fact-picker.js';
import { sentAnswers } from './sent-answers.js';

const words = defineWords({
  note: {
    zh: '提交后重新作出建议；此前的记录保留在台账中。',
    en: 'What you send leads to a new recommendation; what was recorded before stays in the trail.',
  },
  kind: { zh: '性质', en: 'Kind' },
  answer: { zh: '答复所询问的事实', en: 'an answer to what is asked' },
  correction: { zh: '更正已记录的事实', en: 'a correction of what was recorded' },
  pick: { zh: '选择要补充或更正的事实', en: 'Choose a fact to answer or correct' },
  drop: { zh: '不填这一项', en: 'Leave this one out' },
  source: { zh: '从何得知', en: 'Where it is known from' },
  source_help: { zh: '例如：7月9日复查笔录。', en: 'For example: record of the visit of 9 July.' },
  send: { zh: '提交并重新评估', en: 'Send, and recommend anew' },
  clear: { zh: '清除草稿', en: 'Clear the draft' },
  kept: { zh: '草稿已保存在本设备上，提交后删除。', en: 'A draft is kept on this device until you send it.' },
  need_fact: { zh: '请至少填写一项事实。', en: 'Answer at least one fact.' },
  need_source: { zh: '请说明从何得知。', en: 'Say where it is known from.' },
});

export interface AnswerFormProps {
  readonly view: CaseView;
  readonly recommendation: RecordedRecommendation;
  readonly speaker: Speaker;
  /** Whether all that is asked is shown from the start, rather than chosen one by one. */
  readonly isWhole?: boolean;
  readonly onDone?: () => void;
  /** What is said once it is recorded, where the form stays. */
  readonly done?: string;
}

const fieldOf = (fact: string): string => `answer-${fact}`;
const fieldAt = (at: string): string =>
  at === '/source' ? 'answer-source' : fieldOf(at.split('/').at(-1) ?? '');

/** Facts that were said, with where they are known from; sent, they lead to a new recommendation. */
export function AnswerForm({
  view,
  recommendation,
  speaker,
  isWhole = false,
  onDone,
  done,
}: AnswerFormProps) {
  const say = useWords(words);
  const sayFact = useWords(factWords);
  const { subject, ask } = recommendation;
  // What could change the response comes first.
  const asked = [...ask]
    .sort((a, b) => Number(a.could === 'other') - Number(b.could === 'other'))
    .map(({ fact }) => fact);
  const { draft, isKept, change, clear } = useAnswerDraft(view.case, subject, {
    kind: asked.length > 0 || !isWhole ? 'answer' : 'correction',
    facts: {},
    source: '',
  });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [checked, setChecked] = useState(0);
  const write = useWrite((input: SupplementInput, key) => supplementFacts(view.case, key, input));
  useReadAnew(write.error);
  const news = useNews(view);
  const facts = [...speaker.book.facts.filter(({ sourced }) => !sourced), ...conductFacts];
  const declared = (name: string) => facts.find(({ id }) => id === name);
  const shown = [...new Set([...(isWhole ? asked : []), ...Object.keys(draft.facts), ...chosen])];
  const said = Object.entries(draft.facts).filter(([, answer]) => answer !== undefined);
  const put = (name: string, answer: FactAnswer | undefined): void =>
    change({ facts: { ...draft.facts, [name]: answer } });
  const drop = (name: string): void => {
    focusOn('answer-pick');
    const { [name]: _dropped, ...others } = draft.facts;
    setChosen(chosen.filter((each) => each !== name));
    change({ facts: others });
  };
  const missing: readonly FieldError[] = [
    ...(said.length === 0 ? [{ field: 'answer-pick', text: say('need_fact') }] : []),
    ...said.flatMap(([name, answer]) => {
      const fact = declared(name);
      const wrong = fact ? checkAnswer(fact, answer) : null;
      return wrong
        ? [{ field: fieldOf(name), text: `${speaker.fact(name)}: ${sayFact(wrong.words, wrong.values)}` }]
        : [];
    }),
    ...(draft.source.trim() === '' ? [{ field: 'answer-source', text: say('need_source') }] : []),
  ];
  const send = (): void => {
    setChecked(checked + 1);
    if (missing.length > 0) return;
    write.mutate(sentAnswers(view, subject, declared, draft), {
      onSuccess: () => {
        clear();
        setChosen([]);
        setChecked(0);
        onDone?.();
      },
    });
  };
  return (
    <form
      className="answer-fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="quiet">{say('note')}</p>
      <ErrorSummary errors={checked > 0 ? missing : []} checked={checked} />
      <Radio.Group
        aria-label={say('kind')}
        value={draft.kind}
        onChange={({ target }) => change({ kind: kindOf(target.value) })}
        options={[
          { value: 'answer', label: say('answer') },
          { value: 'correction', label: say('correction') },
        ]}
      />
      {shown.map((name) => {
        const fact = declared(name);
        if (!fact) return null;
        return (
          <div key={name} className="answer-fact">
            <FactField
              id={fieldOf(name)}
              fact={fact}
              rules={speaker.book.rules}
              answer={draft.facts[name]}
              onAnswer={(answer) => put(name, answer)}
            />
            {isWhole && asked.includes(name) ? null : (
              <Button size="small" onClick={() => drop(name)}>
                {say('drop')}
                <span className="unseen">{speaker.fact(name)}</span>
              </Button>
            )}
          </div>
        );
      })}
      <FactPicker
        id="answer-pick"
        label={say('pick')}
        facts={facts.filter(({ id }) => !shown.includes(id))}
        asked={asked}
        fieldOf={fieldOf}
        onChoose={(name) => {
          setChosen([...chosen, name]);
          put(name, standingOf(recommendation, name));
        }}
      />
      <div className="labelled">
        <label htmlFor="answer-source">{say('source')}</label>
        <p id="answer-source-about" className="hint">
          {say('source_help')}
        </p>
        <Input.TextArea
          id="answer-source"
          maxLength={2000}
          rows={3}
          value={draft.source}
          aria-invalid={checked > 0 && draft.source.trim() === ''}
          aria-describedby="answer-source-about"
          onChange={({ target }) => change({ source: target.value })}
        />
      </div>
      <Moved error={write.error} news={news} />
      <Problems error={write.error} fieldOf={fieldAt} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={write.isPending}>
          {say('send')}
        </Button>
        {isKept ? (
          <>
            <Button onClick={clear}>{say('clear')}</Button>
            <span className="quiet">{say('kept')}</span>
          </>
        ) : null}
      </div>
      <p aria-live="polite" className="done">
        {write.isSuccess && !isKept ? done : ''}
      </p>
    </form>
  );
}

const kindOf = (value: unknown): AnswerDraft['kind'] => (value === 'correction' ? 'correction' : 'answer');

/** What the fact is now; nothing is answered yet where it is not known. */
const standingOf = ({ facts }: RecordedRecommendation, name: string): FactAnswer | undefined =>
  facts[name]?.value ?? undefined;
