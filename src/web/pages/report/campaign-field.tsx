import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { listCampaigns } from '#client';
import { useMay } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';
import { Field } from './field.js';
import type { StepProps } from './step-props.js';
import { reportWords } from './words.js';

const titleOf = (title: unknown): string => {
  const value: unknown = typeof title === 'object' && title !== null ? Reflect.get(title, 'value') : null;
  return typeof value === 'string' ? value : '';
};

/** The campaign that the case comes from: one of those that are open, or its id where they cannot be listed. */
export function CampaignField({ content: { campaign }, edit, errors }: StepProps) {
  const say = useWords(reportWords);
  const may = useMay();
  const listed = useQuery({
    queryKey: ['listCampaigns'],
    queryFn: () => listCampaigns(),
    enabled: may('listCampaigns'),
  });
  const set = (next: string): void => edit((before) => ({ ...before, campaign: next }));
  const open = listed.data?.campaigns.filter(({ closed_on: closedOn }) => closedOn === null);
  if (open && open.length > 0)
    return (
      <Field id="campaign" label={say('campaign')}>
        <Select
          id="campaign"
          className="fact-select"
          showSearch={{ optionFilterProp: 'label' }}
          value={campaign}
          onChange={set}
          options={[
            { value: '', label: say('campaign_none') },
            ...open.map(({ id, title }) => ({ value: id, label: `${titleOf(title)} ${id}`.trim() })),
          ]}
        />
      </Field>
    );
  return (
    <Field id="campaign" label={say('campaign_given')} error={errors['campaign']}>
      <Input id="campaign" maxLength={64} value={campaign} onChange={({ target }) => set(target.value)} />
    </Field>
  );
}
