import type { FormInstance } from 'antd';
import { Button, Checkbox, Form, Input, Radio } from 'antd';
import { casePath } from '../../../case/case-path.js';
import { useSpeaker } from '../../../case/use-speaker.js';
import { LinkButton } from '../../../ui/link.js';
import { Problems } from '../../../ui/problems.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import { formName, idAt } from '../field-at.js';
import type { Ground } from '../ground.js';
import { LinesInput } from '../lines-input.js';
import type { ReactNode } from 'react';
import { AskedFacts } from './asked-facts.js';
import { type DecisionValues, noResponse } from './decision-values.js';
import { Requirements } from './requirements.js';

const words = defineWords({
  choice: { zh: '您的决定', en: 'Your decision' },
  as_recommended: { zh: '{rung}（建议）', en: '{rung} (recommended)' },
  choose: { zh: '请选择处置', en: 'Choose a response' },
  reasons: { zh: '理由', en: 'Reasons' },
  reasons_help: {
    zh: '用您自己的话写，不要照抄建议；不同于建议的，说明为何不同。',
    en: 'In your own words, not those of the recommendation. Where you depart from it, say why.',
  },
  reasons_needed: { zh: '请写明理由', en: 'Give your reasons' },
  exempt: { zh: '确认免予处理（{rung}）', en: 'Confirm the exemption ({rung})' },
  officers: { zh: '办理人员', en: 'Officers' },
  officer: { zh: '第{n}名办理人员', en: 'Officer {n}' },
  add_officer: { zh: '增加一名', en: 'Add an officer' },
  appeal: { zh: '申诉截止日（可不填）', en: 'Last day of appeal (optional)' },
  appeal_help: { zh: '不填则按规则集计算', en: 'Left blank, that of the rulebook' },
  confirm: { zh: '确认：{rung}，并记录', en: 'Confirm: {rung}' },
  depart: { zh: '改为：{rung}，并记录', en: 'Depart: {rung}' },
  decide: { zh: '作出决定', en: 'Decide' },
  back: { zh: '返回案件', en: 'Back to the case' },
});

export interface DecisionFormProps {
  readonly ground: Ground;
  readonly form: FormInstance;
  readonly start: DecisionValues;
  readonly error: unknown;
  /** What stands before the buttons: that the case has moved. */
  readonly children: ReactNode;
  /** Somebody has decided meanwhile: what was written can be read, and not sent. */
  readonly isOver: boolean;
  readonly isPending: boolean;
  readonly onChange: (values: DecisionValues) => void;
  readonly onSend: (values: DecisionValues) => void;
}

/** The choice and its reasons. The button names what is done; nothing is chosen or worded beforehand. */
export function DecisionForm({
  ground,
  form,
  start,
  error,
  children,
  isOver,
  isPending,
  ...on
}: DecisionFormProps) {
  const say = useWords(words);
  const { recommendation, book, view } = ground;
  const speaker = useSpeaker(book);
  const chosen: string | undefined = Form.useWatch('response', form);
  if (!recommendation || !book) return null;
  const { response, exemption } = recommendation;
  const own = response ?? noResponse;
  const ids = [...(response === null ? [noResponse] : []), ...book.ladder.map(({ id }) => id)];
  const nameOf = (id: string): string => speaker.rung(id === noResponse ? null : id);
  const rung = book.ladder.find(({ id }) => id === chosen);
  const requires = new Set([...(rung?.requires ?? []), ...(chosen === own ? recommendation.requires : [])]);
  const button =
    chosen === undefined
      ? say('decide')
      : say(chosen === own ? 'confirm' : 'depart', { rung: nameOf(chosen) });
  return (
    <Form
      form={form}
      name={formName}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      initialValues={start}
      onValuesChange={(_, all: DecisionValues) => on.onChange(all)}
      onFinish={on.onSend}
    >
      <Form.Item name="response" label={say('choice')} rules={[{ required: true, message: say('choose') }]}>
        <Radio.Group
          className="act-choices"
          aria-label={say('choice')}
          options={ids.map((id) => ({
            value: id,
            label: id === own ? say('as_recommended', { rung: nameOf(id) }) : nameOf(id),
          }))}
        />
      </Form.Item>
      <Requirements ground={ground} requires={[...requires]} />
      {exemption ? (
        <Form.Item name="exemption_confirmed" valuePropName="checked">
          <Checkbox
            onChange={({ target }) => {
              if (target.checked) form.setFieldValue('response', exemption.if_confirmed);
            }}
          >
            {say('exempt', { rung: speaker.rung(exemption.if_confirmed) })}
          </Checkbox>
        </Form.Item>
      ) : null}
      <AskedFacts ground={ground} />
      {requires.has('two_officers') ? (
        <LinesInput name="officers" label={say('officers')} row={words.officer} add={words.add_officer} />
      ) : null}
      <Form.Item
        name="reasons"
        label={say('reasons')}
        extra={say('reasons_help')}
        rules={[{ required: true, whitespace: true, message: say('reasons_needed') }]}
      >
        <Input.TextArea maxLength={10_000} rows={4} />
      </Form.Item>
      <Form.Item name="appeal_until" label={say('appeal')} extra={say('appeal_help')}>
        <Input type="date" className="act-day" />
      </Form.Item>
      {children}
      <Problems error={error} fieldOf={(at) => idAt(at)} />
      <div className="act-buttons">
        {isOver ? null : (
          <Button type="primary" htmlType="submit" loading={isPending}>
            {button}
          </Button>
        )}
        <LinkButton to={casePath(view.case)}>{say('back')}</LinkButton>
      </div>
    </Form>
  );
}
