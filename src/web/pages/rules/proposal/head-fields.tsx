import { Button, Input } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { DayChoice } from '../../../ui/day-choice.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import { headOf, nextVersion, withHead, withoutCodifies } from '../editor/edit-head.js';

const words = defineWords({
  version: { zh: '版本号', en: 'Version' },
  from: { zh: '施行日期', en: 'Holds from' },
  from_hint: {
    zh: '不得早于批准之日。以上两项即文件开头所写。',
    en: 'Not before the day on which it is approved. Both stand at the head of the file.',
  },
  use: { zh: '改为 {version}', en: 'Make it {version}' },
  codifies: { zh: '所记载的规则', en: 'The rule that it writes down' },
  codifies_hint: {
    zh: '只有照原样写下此前已经公布的规则，才应保留；据此施行日期可早于批准之日。',
    en: 'Only where the file writes down, as it stood, a rule that was public before; then it may hold from before the day of its approval.',
  },
  remove: { zh: '删去此项', en: 'Take it out' },
});

export interface HeadFieldsProps {
  readonly text: string;
  /** The version that it follows on; null: none. */
  readonly base: string | null;
  readonly onText: (text: string) => void;
}

/** The version and the first day of a file, which are the last things to be settled, written into its text. */
export function HeadFields({ text, base, onText }: HeadFieldsProps) {
  const say = useWords(words);
  const { version, from, codifies } = useMemo(() => headOf(text), [text]);
  const [typed, setTyped] = useState(version ?? '');
  useEffect(() => setTyped(version ?? ''), [version]);
  const commit = (): void => {
    if (typed.trim() !== '' && typed.trim() !== version) onText(withHead(text, 'version', typed.trim()));
  };
  const next = base === null || version !== base ? null : nextVersion(base);
  return (
    <div className="rules-head-fields">
      <label htmlFor="propose-version">{say('version')}</label>
      <div className="rules-row">
        <Input
          id="propose-version"
          value={typed}
          disabled={version === null}
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
          onBlur={commit}
          onPressEnter={commit}
        />
        {next === null ? null : (
          <Button
            onClick={() => {
              onText(withHead(text, 'version', next));
              document.getElementById('propose-version')?.focus();
            }}
          >
            {say('use', { version: next })}
          </Button>
        )}
      </div>
      <DayChoice
        label={say('from')}
        value={from ?? undefined}
        onChoose={(day) => {
          if (day !== undefined) onText(withHead(text, 'from', day));
        }}
      />
      <p className="hint">{say('from_hint')}</p>
      {codifies === null ? null : (
        <>
          <span>{say('codifies')}</span>
          <div className="rules-row">
            <q>{codifies}</q>
            <Button
              onClick={() => {
                onText(withoutCodifies(text));
                document.getElementById('propose-version')?.focus();
              }}
            >
              {say('remove')}
            </Button>
          </div>
          <p className="hint">{say('codifies_hint')}</p>
        </>
      )}
    </div>
  );
}
