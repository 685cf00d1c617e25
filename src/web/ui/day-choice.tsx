import { useEffect, useId, useState } from 'react';
import './input.css';

export interface DayChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly max?: string;
  readonly onChoose: (day: string | undefined) => void;
}

/** A day to choose. While a year is being typed it is that of an old emperor, and nothing is asked yet. */
export function DayChoice({ label, value = '', max, onChoose }: DayChoiceProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <span className="field">
      <label htmlFor={id}>{label}</label>
      <input
        className="input"
        id={id}
        type="date"
        value={typed}
        min="1970-01-02"
        max={max}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value === '') onChoose(undefined);
          else if (target.value > '1970-01-01' && (max === undefined || target.value <= max))
            onChoose(target.value);
        }}
      />
    </span>
  );
}
