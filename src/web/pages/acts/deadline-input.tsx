import { Input, Radio } from 'antd';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { DeadlineValue } from './deadline.js';

const words = defineWords({
  recommended: { zh: '按建议（{within}）', en: 'As recommended ({within})' },
  immediate: { zh: '立即：送达时即应整改', en: 'Immediate: due when it is told' },
  working_days: { zh: '若干工作日内', en: 'Within working days' },
  days: { zh: '若干日内', en: 'Within calendar days' },
  day: { zh: '到指定日期', en: 'By a day' },
  how: { zh: '期限的定法', en: 'How the deadline is set' },
  count: { zh: '天数', en: 'Number of days' },
  on: { zh: '截止日期', en: 'Last day' },
});

export interface DeadlineInputProps {
  readonly id?: string;
  readonly value?: DeadlineValue;
  readonly onChange?: (value: DeadlineValue) => void;
  /** The period that was recommended, in words; null where none was, and undefined where there is no such choice. */
  readonly recommended?: string | null;
  readonly label: string;
}

const kinds = ['recommended', 'immediate', 'working_days', 'days', 'day'] as const;

/** A deadline in the ways that the interface knows; the day itself is counted by the service. */
export function DeadlineInput({ id, value = {}, onChange, recommended, label }: DeadlineInputProps) {
  const say = useWords(words);
  const change = (part: DeadlineValue): void => onChange?.({ ...value, ...part });
  const options = kinds
    .filter((kind) => kind !== 'recommended' || recommended)
    .filter((kind) => kind !== 'immediate' || recommended !== undefined)
    .map((kind) => ({ value: kind, label: say(kind, { within: recommended ?? '' }) }));
  return (
    <fieldset id={id} className="act-deadline" aria-label={label}>
      <Radio.Group
        aria-label={say('how')}
        options={options}
        value={value.by}
        onChange={({ target }) => change({ by: target.value })}
      />
      {value.by === 'working_days' || value.by === 'days' ? (
        <label htmlFor={`${id}_count`}>
          {say('count')}
          <Input
            id={`${id}_count`}
            type="number"
            min={1}
            inputMode="numeric"
            value={value.count ?? ''}
            onChange={({ target }) => change({ count: target.value })}
          />
        </label>
      ) : null}
      {value.by === 'day' ? (
        <label htmlFor={`${id}_day`}>
          {say('on')}
          <Input
            id={`${id}_day`}
            type="date"
            value={value.day ?? ''}
            onChange={({ target }) => change({ day: target.value })}
          />
        </label>
      ) : null}
    </fieldset>
  );
}
