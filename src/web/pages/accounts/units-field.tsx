import { Radio } from 'antd';
import { IdsInput } from '../../ui/ids-input.js';
import { useUnitChoices } from '../../ui/use-choices.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  all: { zh: '全部单位', en: 'All units' },
  some: { zh: '限定单位', en: 'Some units only' },
  refs: { zh: '单位编号', en: 'Ids of units' },
  placeholder: {
    zh: '按名称或编号查找，可选多个',
    en: 'Find by name or id; several may stand here',
  },
  help: {
    zh: '用单位登记中的编号，例如 u-0017。限定单位的账户只能看到这些单位的案件，看不到汇总。',
    en: 'As in the register of units, such as u-0017. An account that is limited sees the cases of these units and no figures over all.',
  },
});

export interface UnitsFieldProps {
  readonly value?: readonly string[] | null;
  readonly onChange?: (units: readonly string[] | null) => void;
  readonly labelledBy: string;
}

export function UnitsField({ value = null, onChange, labelledBy }: UnitsFieldProps) {
  const say = useWords(words);
  return (
    <div className="account-units">
      <Radio.Group
        aria-labelledby={labelledBy}
        value={value === null ? 'all' : 'some'}
        onChange={({ target }) => onChange?.(target.value === 'all' ? null : [])}
        options={[
          { value: 'all', label: say('all') },
          { value: 'some', label: say('some') },
        ]}
      />
      {value === null ? null : (
        <>
          <IdsInput
            label={say('refs')}
            placeholder={say('placeholder')}
            value={value}
            useOptions={useUnitChoices}
            onChange={onChange}
          />
          <div className="hint">{say('help')}</div>
        </>
      )}
    </div>
  );
}
