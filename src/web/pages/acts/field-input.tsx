import { Checkbox, Form, Input, Radio } from 'antd';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { DeadlineInput } from './deadline-input.js';
import type { Field } from './field.js';
import { LinesInput } from './lines-input.js';
import { PersonInput, UnitInput } from '../../ui/id-input.js';
import { IdsInput } from '../../ui/ids-input.js';
import { useAccountChoices, useUnitChoices } from '../../ui/use-choices.js';
import { useStageChoices } from './use-stage-choices.js';
import { useSaid } from './said.js';

const words = defineWords({
  needed: { zh: '请填写：{label}', en: 'Fill in: {label}' },
  optional: { zh: '{label}（可不填）', en: '{label} (optional)' },
});

const choices = { people: useAccountChoices, units: useUnitChoices, stages: useStageChoices };

export interface FieldInputProps<Values> {
  readonly field: Field<Values>;
  /** The deadline that was recommended, in words, for a field that is one. */
  readonly recommended?: string | null;
}

/** One field of an act, with its label, its help and what is wrong with it. */
export function FieldInput<Values>({ field, recommended }: FieldInputProps<Values>) {
  const say = useWords(words);
  const said = useSaid();
  const { kind, isOptional = false } = field;
  const name: string = field.name;
  const own = said(field.label);
  const label = isOptional ? say('optional', { label: own }) : own;
  if (kind === 'lines') return <LinesInput name={name} label={label} row={field.row} add={field.add} />;
  const needed = { required: true, message: say('needed', { label: own }) };
  const item = {
    name,
    extra: field.help ? said(field.help) : undefined,
    rules: isOptional || kind === 'tick' ? [] : [needed],
  };
  switch (kind) {
    case 'tick':
      return (
        <Form.Item {...item} valuePropName="checked">
          <Checkbox>{label}</Checkbox>
        </Form.Item>
      );
    case 'choice':
      return (
        <Form.Item {...item} label={label}>
          <Radio.Group
            aria-label={label}
            className="act-choices"
            options={field.options.map((each) => ({
              value: each.value,
              label: (
                <>
                  {said(each.label)}
                  {each.about ? <span className="hint act-choice-about">{said(each.about)}</span> : null}
                </>
              ),
            }))}
          />
        </Form.Item>
      );
    case 'deadline':
      return (
        <Form.Item {...item} label={label}>
          <DeadlineInput label={label} recommended={recommended} />
        </Form.Item>
      );
    case 'day':
      return (
        <Form.Item {...item} label={label}>
          <Input type="date" className="act-day" />
        </Form.Item>
      );
    case 'ids':
      return (
        <Form.Item {...item} label={label}>
          <Input autoComplete="off" />
        </Form.Item>
      );
    case 'person':
      return (
        <Form.Item {...item} label={label}>
          <PersonInput />
        </Form.Item>
      );
    case 'unit':
      return (
        <Form.Item {...item} label={label}>
          <UnitInput />
        </Form.Item>
      );
    case 'people':
    case 'units':
    case 'stages':
      return (
        <Form.Item {...item} label={label}>
          <IdsInput label={label} useOptions={choices[kind]} />
        </Form.Item>
      );
    case 'line':
      return (
        <Form.Item {...item} label={label}>
          <Input maxLength={field.most} autoComplete="off" />
        </Form.Item>
      );
    case 'prose':
      return (
        <Form.Item {...item} label={label}>
          <Input.TextArea maxLength={field.most} rows={3} />
        </Form.Item>
      );
  }
}
