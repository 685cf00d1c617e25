import { Select } from 'antd';
import { useState } from 'react';

export interface IdOption {
  readonly value: string;
  readonly label: string;
}

export interface IdsInputProps {
  readonly id?: string | undefined;
  readonly label: string;
  readonly placeholder?: string;
  readonly value?: readonly string[] | undefined;
  readonly onChange?: ((ids: readonly string[]) => void) | undefined;
  /** What there is to choose from, by what was typed. */
  readonly useOptions: (typed: string) => readonly IdOption[];
}

/** Several ids: found by part of a name or id, or typed and pasted with commas or semicolons between them. */
export function IdsInput({ id, label, placeholder, value = [], onChange, useOptions }: IdsInputProps) {
  const [typed, setTyped] = useState('');
  const options = useOptions(typed.trim());
  return (
    <Select
      id={id}
      mode="tags"
      aria-label={label}
      placeholder={placeholder}
      value={[...value]}
      options={[...options]}
      filterOption={false}
      open={options.length === 0 && typed === '' ? false : undefined}
      onSearch={setTyped}
      onSelect={() => setTyped('')}
      // A blank is part of many names.
      tokenSeparators={[',', '，', '、', ';', '；']}
      onChange={(ids: string[]) => onChange?.(ids.map((one) => one.trim()).filter(Boolean))}
    />
  );
}
