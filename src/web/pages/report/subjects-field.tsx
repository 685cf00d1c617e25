import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { type DraftContent, type DraftSubject, nextSubjectId } from '../../drafts/draft.js';
import { useWords } from '../../words/use-words.js';
import { focusOn } from '../../ui/focus-on.js';
import { Field } from './field.js';
import { RegisterSearch } from './register-search.js';
import type { StepProps } from './step-props.js';
import { reportWords } from './words.js';

type Added = Pick<DraftSubject, 'ref' | 'name' | 'kind'>;

export const subjectsMost = 100;
const isRef = (ref: string): boolean => ref === '' || /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(ref);

function Typed({ onAdd }: { readonly onAdd: (subject: Added) => void }) {
  const say = useWords(reportWords);
  const [name, setName] = useState('');
  const [ref, setRef] = useState('');
  const [kind, setKind] = useState<DraftSubject['kind']>('organisation');
  const isReady = (name.trim() !== '' || ref.trim() !== '') && isRef(ref.trim());
  const add = (): void => {
    if (!isReady) return;
    onAdd({ name: name.trim(), ref: ref.trim(), kind });
    setName('');
    setRef('');
  };
  return (
    <details className="typed">
      <summary>{say('add_typed')}</summary>
      <Field id="typed-name" label={say('typed_name')}>
        <Input
          id="typed-name"
          value={name}
          maxLength={200}
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
      <Field id="typed-ref" label={say('typed_ref')}>
        <Input id="typed-ref" value={ref} maxLength={64} onChange={({ target }) => setRef(target.value)} />
      </Field>
      <Field id="typed-kind" label={say('typed_kind')} isGroup>
        <Radio.Group
          aria-labelledby="typed-kind-label"
          value={kind}
          onChange={({ target }) => setKind(target.value === 'person' ? 'person' : 'organisation')}
          options={(['organisation', 'person'] as const).map((value) => ({ value, label: say(value) }))}
        />
      </Field>
      <Button onClick={add} disabled={!isReady}>
        {say('add')}
      </Button>
    </details>
  );
}

const withSubject = (before: DraftContent, added: Added): DraftContent => {
  const isThere = added.ref !== '' && before.subjects.some(({ ref }) => ref === added.ref);
  if (isThere || before.subjects.length >= subjectsMost) return before;
  const subject = { ...added, id: nextSubjectId(before.subjects), facts: {} };
  return { ...before, subjects: [...before.subjects, subject], isConfirmed: false };
};

/** Whom the case concerns: from the register, or typed. */
export function SubjectsField({ content, edit, errors }: StepProps) {
  const say = useWords(reportWords);
  const add = (subject: Added): void => {
    focusOn('subjects');
    edit((before) => withSubject(before, subject));
  };
  const remove = (gone: string): void => {
    focusOn('subjects');
    edit((before) => ({
      ...before,
      subjects: before.subjects.filter(({ id }) => id !== gone),
      isConfirmed: false,
    }));
  };
  return (
    <Field id="subjects" label={say('who')} help={say('who_help')} error={errors['subjects']} isGroup>
      <ol className="subjects">
        {content.subjects.map(({ id, name, ref, kind }, index) => {
          const shown = name || ref;
          return (
            <li key={id}>
              <span>
                <strong>{say('subject', { n: index + 1, name: shown })}</strong>{' '}
                <span className="quiet">
                  {say(kind)} · {ref === '' ? say('not_in_register') : say('in_register', { ref })}
                </span>
              </span>
              <Button
                size="small"
                aria-label={say('remove_named', { name: shown })}
                onClick={() => remove(id)}
              >
                {say('remove')}
              </Button>
            </li>
          );
        })}
      </ol>
      <RegisterSearch
        onChoose={({ ref, name, kind }) =>
          add({ ref, name, kind: kind === null || kind === 'organisation' ? 'organisation' : 'person' })
        }
      />
      <Typed onAdd={add} />
    </Field>
  );
}
