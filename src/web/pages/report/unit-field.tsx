import { Button } from 'antd';
import { useWords } from '../../words/use-words.js';
import { focusOn } from '../../ui/focus-on.js';
import { Field } from './field.js';
import { RegisterSearch } from './register-search.js';
import type { StepProps } from './step-props.js';
import { reportWords } from './words.js';

/** The unit that the case counts for. */
export function UnitField({ content: { unit }, edit }: StepProps) {
  const say = useWords(reportWords);
  const shown = unit?.name || unit?.ref || '';
  return (
    <details className="more" open={unit !== null}>
      <summary>{say('unit')}</summary>
      <Field id="unit" label={say('unit')} help={say('unit_help')} isGroup>
        {unit ? (
          <p className="chosen">
            <span>
              {shown} <span className="quiet">{unit.ref}</span>
            </span>
            <Button
              size="small"
              aria-label={say('remove_named', { name: shown })}
              onClick={() => {
                focusOn('unit');
                edit((before) => ({ ...before, unit: null }));
              }}
            >
              {say('remove')}
            </Button>
          </p>
        ) : (
          <RegisterSearch
            onChoose={({ ref, name }) => {
              focusOn('unit');
              edit((before) => ({ ...before, unit: { ref, name } }));
            }}
          />
        )}
      </Field>
    </details>
  );
}
