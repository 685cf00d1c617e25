import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useDeferredValue, useId, useState } from 'react';
import { listSubjects } from '#client';
import { useConnected } from '../../api/use-connected.js';
import { useMay } from '../../session/session.js';
import { Problems } from '../../ui/problems.js';
import { useWords } from '../../words/use-words.js';
import { registerWords } from './register-words.js';

export interface Registered {
  readonly ref: string;
  readonly name: string;
  readonly kind: string | null;
}

export interface RegisterSearchProps {
  readonly label?: string;
  readonly onChoose: (chosen: Registered) => void;
}

const shownMost = 8;

const nameOf = (name: object | null): string => {
  const value: unknown = name === null ? null : Reflect.get(name, 'value');
  return typeof value === 'string' ? value : '';
};

/** Finds a unit or person in the register; what was merged or split is shown with what goes on in its place. */
export function RegisterSearch({ label, onChoose }: RegisterSearchProps) {
  const say = useWords(registerWords);
  const id = useId();
  const isOnline = useConnected();
  const may = useMay();
  const [text, setText] = useState('');
  const [isComposing, setIsComposing] = useState(false);
  // While characters are put together by an input method, nothing is searched.
  const wanted = useDeferredValue(isComposing ? '' : text.trim());
  const found = useQuery({
    queryKey: ['listSubjects', wanted],
    queryFn: () => listSubjects({ q: wanted, limit: shownMost }),
    enabled: wanted !== '' && isOnline && may('listSubjects'),
  });
  if (!isOnline) return <p className="quiet">{say('offline')}</p>;
  const rows = wanted === '' ? [] : (found.data?.subjects ?? []);
  return (
    <div className="register">
      <label htmlFor={id}>{label ?? say('search')}</label>
      <Input
        id={id}
        type="search"
        autoComplete="off"
        value={text}
        maxLength={200}
        onChange={({ target }) => setText(target.value)}
        onCompositionStart={() => setIsComposing(true)}
        onCompositionEnd={() => setIsComposing(false)}
      />
      <p className="quiet register-count" aria-live="polite">
        {found.data && wanted !== ''
          ? rows.length === 0
            ? say('none')
            : say('found', { n: rows.length })
          : null}
      </p>
      <Problems error={found.error} />
      <ul className="register-found">
        {rows.map(({ ref, name, kind, state, into }) => {
          const shown = nameOf(name) || say('erased');
          return (
            <li key={ref}>
              <span>
                {shown} <span className="quiet">{ref}</span>
              </span>
              {state === 'in_use' ? (
                <Button
                  size="small"
                  aria-label={say('choose_named', { name: shown })}
                  onClick={() => {
                    onChoose({ ref, name: nameOf(name), kind });
                    setText('');
                  }}
                >
                  {say('choose')}
                </Button>
              ) : (
                <span className="quiet">{say('gone', { into: into.join('、') })}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
