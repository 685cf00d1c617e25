import { Input, Radio } from 'antd';
import { useWords } from '../../words/use-words.js';
import { Field } from './field.js';
import type { StepProps } from './step-props.js';
import { reportWords } from './words.js';

/** Who reports: anonymous unless they want to be named. */
export function ReporterField({ content: { reporter }, edit }: StepProps) {
  const say = useWords(reportWords);
  const set = (part: Partial<typeof reporter>): void =>
    edit((before) => ({ ...before, reporter: { ...before.reporter, ...part } }));
  return (
    <>
      <Field id="reporter" label={say('reporter')} help={say('reporter_help')} isGroup>
        <Radio.Group
          aria-labelledby="reporter-label"
          className="fact-choices"
          value={reporter.anonymous ? 'anonymous' : 'named'}
          onChange={({ target }) => set({ anonymous: target.value === 'anonymous' })}
          options={(['anonymous', 'named'] as const).map((value) => ({ value, label: say(value) }))}
        />
      </Field>
      {reporter.anonymous ? null : (
        <div className="pair">
          <Field id="reporter-name" label={say('reporter_name')}>
            <Input
              id="reporter-name"
              maxLength={200}
              value={reporter.name}
              onChange={({ target }) => set({ name: target.value })}
            />
          </Field>
          <Field id="reporter-contact" label={say('reporter_contact')}>
            <Input
              id="reporter-contact"
              maxLength={200}
              value={reporter.contact}
              onChange={({ target }) => set({ contact: target.value })}
            />
          </Field>
        </div>
      )}
    </>
  );
}
