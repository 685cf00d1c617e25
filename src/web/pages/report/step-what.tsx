import { Alert, Input, Radio, Select } from 'antd';
import type { Rulebook } from '#client';
import { textIn } from '../../words/bilingual.js';
import { useLanguage } from '../../words/language.js';
import { useWords } from '../../words/use-words.js';
import { CampaignField } from './campaign-field.js';
import { ConductField } from './conduct-field.js';
import { Field } from './field.js';
import { ReporterField } from './reporter-field.js';
import type { StepProps } from './step-props.js';
import { SubjectsField } from './subjects-field.js';
import { UnitField } from './unit-field.js';
import { versionInForce } from './use-rulebook.js';
import { reportWords } from './words.js';

const radiosMost = 7;

function RulebookField({ content, edit, errors, rulebooks }: StepWhatProps) {
  const say = useWords(reportWords);
  const language = useLanguage();
  const options = rulebooks.map((rulebook) => {
    const held = versionInForce(rulebook);
    const title = held ? textIn(held.title, language).text : rulebook.id;
    return { value: rulebook.id, label: `${title} · ${say('version', { version: held?.version ?? '' })}` };
  });
  const choose = (rulebook: string): void =>
    edit((before) => ({
      ...before,
      rulebook,
      // Facts of another rulebook are other facts.
      facts: {},
      subjects: before.subjects.map((subject) => ({ ...subject, facts: {} })),
      isConfirmed: false,
    }));
  if (rulebooks.length === 0) return <Alert type="warning" showIcon title={say('rulebook_none')} />;
  return (
    <Field id="rulebook" label={say('rulebook')} error={errors['rulebook']} isGroup>
      {rulebooks.length > radiosMost ? (
        <Select
          aria-labelledby="rulebook-label"
          showSearch={{ optionFilterProp: 'label' }}
          value={content.rulebook}
          onChange={choose}
          options={options}
        />
      ) : (
        <Radio.Group
          aria-labelledby="rulebook-label"
          className="fact-choices"
          value={content.rulebook}
          onChange={({ target }) => choose(String(target.value))}
          options={options}
        />
      )}
    </Field>
  );
}

export interface StepWhatProps extends StepProps {
  readonly rulebooks: readonly Rulebook[];
}

/** When, who and what, before any fact of the rulebook. */
export function StepWhat(props: StepWhatProps) {
  const say = useWords(reportWords);
  const { content, edit, errors } = props;
  const set = (part: Partial<typeof content>): void => edit((before) => ({ ...before, ...part }));
  return (
    <>
      <RulebookField {...props} />
      <SubjectsField {...props} />
      <Field id="found-on" label={say('found_on')} error={errors['found-on']}>
        <Input
          id="found-on"
          className="fact-short"
          type="date"
          value={content.foundOn}
          aria-invalid={errors['found-on'] !== undefined}
          onChange={({ target }) => set({ foundOn: target.value, isConfirmed: false })}
        />
      </Field>
      <ConductField {...props} />
      <Field id="summary" label={say('summary')} help={say('summary_help')}>
        <Input.TextArea
          id="summary"
          aria-describedby="summary-about"
          rows={5}
          maxLength={10_000}
          showCount
          value={content.summary}
          onChange={({ target }) => set({ summary: target.value })}
        />
      </Field>
      <UnitField {...props} />
      <details className="more">
        <summary>{say('more')}</summary>
        <Field id="reference" label={say('reference')}>
          <Input
            id="reference"
            maxLength={100}
            value={content.reference}
            onChange={({ target }) => set({ reference: target.value })}
          />
        </Field>
        <Field id="act" label={say('act')} help={say('act_help')}>
          <Input
            id="act"
            aria-describedby="act-about"
            maxLength={100}
            value={content.act}
            onChange={({ target }) => set({ act: target.value, isConfirmed: false })}
          />
        </Field>
        <CampaignField {...props} />
      </details>
      <ReporterField {...props} />
    </>
  );
}
