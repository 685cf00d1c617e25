import { AutoComplete } from 'antd';
import './id-input.css';
import { usePeople, useUnitName } from '../words/use-names.js';
import type { IdOption } from './ids-input.js';
import { useAccountChoices, useUnitChoices } from './use-choices.js';

export interface IdInputProps {
  readonly id?: string | undefined;
  readonly value?: string | undefined;
  readonly onChange?: ((id: string) => void) | undefined;
}

interface ChosenProps extends IdInputProps {
  readonly options: readonly IdOption[];
  /** What the id that stands there is called. */
  readonly name: string;
}

function Chosen({ id, value, options, name, onChange }: ChosenProps) {
  return (
    <>
      <AutoComplete
        id={id}
        className="id-input"
        value={value}
        options={[...options]}
        open={options.length === 0 ? false : undefined}
        maxLength={64}
        onChange={(given: string) => onChange?.(given)}
      />
      {name === (value ?? '') ? null : <output className="hint">{name}</output>}
    </>
  );
}

const typedIn = ({ value }: IdInputProps): string => value?.trim() ?? '';

/** Who answers for something: an account that is found by part of its name or id, or another id that is typed. */
export function PersonInput(props: IdInputProps) {
  const people = usePeople();
  return (
    <Chosen {...props} options={useAccountChoices(typedIn(props))} name={people.person(props.value ?? '')} />
  );
}

/** A unit that is found by part of its name or ref, or another ref that is typed. */
export function UnitInput(props: IdInputProps) {
  const unitName = useUnitName();
  return <Chosen {...props} options={useUnitChoices(typedIn(props))} name={unitName(props.value ?? '')} />;
}
