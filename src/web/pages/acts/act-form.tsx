import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useWrite } from '../../api/use-write.js';
import { casePath } from '../../case/case-path.js';
import { periodText } from '../../case/period-text.js';
import { useSession } from '../../session/session.js';
import { LinkButton } from '../../ui/link.js';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import type { Act } from './act.js';
import { Beside } from './beside.js';
import { Done } from './done.js';
import { draftsOf } from '../../drafts/form-draft.js';
import { formName, idAt } from './field-at.js';
import { FieldInput } from './field-input.js';
import type { Ground } from './ground.js';
import { Moved, useNews } from '../../case/moved.js';
import { useSaid } from './said.js';
import { useRefusals } from './use-refusals.js';

const words = defineWords({
  back: { zh: '返回案件', en: 'Back to the case' },
  draft: {
    zh: '已恢复您未提交的草稿（只存在本机）。',
    en: 'Your draft, kept on this device alone, is here again.',
  },
  discard: { zh: '放弃草稿', en: 'Discard it' },
});

export interface ActFormProps<Values extends object, Answer> {
  readonly act: Act<Values, Answer>;
  readonly ground: Ground;
  readonly step: string;
}

/** The form of one act, with what is to be known beside it. */
export function ActForm<Values extends object, Answer>({ act, ground, step }: ActFormProps<Values, Answer>) {
  const say = useWords(words);
  const said = useSaid();
  const language = useLanguage();
  const navigate = useNavigate();
  const { account } = useSession();
  const [form] = Form.useForm();
  const { view, subject, entry } = ground;
  const [drafts] = useState(() =>
    draftsOf(account, `${view.case}.${step}.${subject?.id ?? ''}.${entry ?? ''}`),
  );
  const [draft, setDraft] = useState(() => drafts.read());
  const [start] = useState(() => ({ ...act.start(ground), ...draft }));
  const [values, setValues] = useState<Partial<Values>>(start);
  const write = useWrite((given: Values, key) => act.send(ground, given, key));
  const { error } = write;
  const news = useNews(view);
  useRefusals(form, error, act.places);
  const send = async (given: Values): Promise<void> => {
    // What was refused is told by the write itself.
    const answered = await write.mutateAsync({ ...start, ...given }).then(
      () => true,
      () => false,
    );
    if (!answered) return;
    drafts.drop();
    if (!act.Done) await navigate({ to: casePath(view.case) });
  };
  const { Above, Beside: More, Done: Told } = act;
  if (Told && write.data !== undefined)
    return (
      <Done ground={ground} title={said(act.title)}>
        <Told ground={ground} answer={write.data} />
      </Done>
    );
  const missing = act.missing?.(ground) ?? null;
  const fields = act.fields(ground).filter(({ when }) => when?.(values) ?? true);
  const within = ground.recommendation?.deadline?.within;
  return (
    <div className="act">
      <div className="act-main">
        <p className="act-about">{said(act.about)}</p>
        {Above ? <Above ground={ground} /> : null}
        {draft ? (
          <Alert
            type="info"
            showIcon
            title={say('draft')}
            action={
              <Button
                onClick={() => {
                  drafts.drop();
                  setDraft(null);
                  const fresh = act.start(ground);
                  setValues(fresh);
                  form.setFieldsValue({ ...emptied(form.getFieldsValue(true)), ...fresh });
                }}
              >
                {say('discard')}
              </Button>
            }
          />
        ) : null}
        {missing ? (
          <Alert type="warning" showIcon title={said(missing)} />
        ) : (
          <Form
            form={form}
            name={formName}
            layout="vertical"
            requiredMark={false}
            scrollToFirstError={{ focus: true }}
            initialValues={start}
            onValuesChange={(_, all: Values) => {
              setValues(all);
              drafts.keep(all);
            }}
            onFinish={send}
          >
            {fields.map((field) => (
              <FieldInput<Values>
                key={field.name}
                field={field}
                {...(step === 'order' ? { recommended: within ? periodText(within, language) : null } : {})}
              />
            ))}
            <Moved error={error} news={news} />
            <Problems error={error} fieldOf={(at) => idAt(at, act.places)} />
            <div className="act-buttons">
              <Button type="primary" htmlType="submit" loading={write.isPending}>
                {said(act.button)}
              </Button>
              <LinkButton to={casePath(view.case)}>{say('back')}</LinkButton>
            </div>
          </Form>
        )}
      </div>
      <Beside ground={ground} isShort={Above !== undefined}>
        {More ? <More ground={ground} /> : null}
      </Beside>
    </div>
  );
}

const emptied = (values: object): object =>
  Object.fromEntries(Object.keys(values).map((name) => [name, undefined]));
