import { Input, Radio } from 'antd';
import { useWords } from '../../words/use-words.js';
import { Field } from './field.js';
import type { StepProps } from './step-props.js';
import { reportWords } from './words.js';

const choices = ['days', 'ongoing', 'unknown'] as const;

/** When it happened: on days, going on, or not known. */
export function ConductField({ content: { conduct }, edit, errors }: StepProps) {
  const say = useWords(reportWords);
  const set = (part: Partial<typeof conduct>): void =>
    edit((before) => ({ ...before, conduct: { ...before.conduct, ...part }, isConfirmed: false }));
  const { known } = conduct;
  return (
    <>
      <Field id="conduct" label={say('conduct')} help={say('conduct_help')} error={errors['conduct']} isGroup>
        <Radio.Group
          aria-labelledby="conduct-label"
          className="fact-choices"
          value={known}
          onChange={({ target }) => set({ known: choices.find((each) => each === target.value) ?? null })}
          options={choices.map((value) => ({ value, label: say(`conduct_${value}`) }))}
        />
      </Field>
      {known === 'days' || known === 'ongoing' ? (
        <div className="pair">
          <Field
            id="conduct-from"
            label={say(known === 'ongoing' ? 'began' : 'from')}
            error={errors['conduct-from']}
          >
            <Input
              id="conduct-from"
              className="fact-short"
              type="date"
              value={conduct.from}
              onChange={({ target }) => set({ from: target.value })}
            />
          </Field>
          {known === 'days' ? (
            <Field id="conduct-until" label={say('until')} error={errors['conduct-until']}>
              <Input
                id="conduct-until"
                className="fact-short"
                type="date"
                value={conduct.until}
                onChange={({ target }) => set({ until: target.value })}
              />
            </Field>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
