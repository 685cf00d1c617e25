import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Input } from 'antd';
import { proposeRulebook } from '#client';
import { useWrite } from '../../../api/use-write.js';
import { Problems } from '../../../ui/problems.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import type { Draft } from '../draft/draft-store.js';
import type { Checked } from '../editor/check-text.js';
import { HeadFields } from './head-fields.js';

const words = defineWords({
  explain: {
    zh: '系统将再次检查文件、运行用例、证明性质、与原版本比较并试算全部案件，连同文件一并记录，交另一人审批。',
    en: 'The service checks the file, runs the cases, proves the properties, compares it with the version before and tries it on every recorded case. All of that is recorded with the file, for somebody else to approve.',
  },
  same_version: {
    zh: '版本号与原版本相同，请先改为新的版本号。',
    en: 'The version is that of the published one; give it a new one first.',
  },
  cases: { zh: '{n} 个用例文件', en: '{n} {n|file|files} of cases' },
  note: { zh: '变更说明', en: 'What changes, for whom' },
  note_hint: {
    zh: '随版本公开，请勿写入个人信息。',
    en: 'It is published with the version; name nobody in it.',
  },
  propose: { zh: '提交审批', en: 'Propose' },
  errors_first: { zh: '请先改正文件中的错误。', en: 'The file has errors; put them right first.' },
  no_cases: { zh: '请先加入用例。', en: 'Add cases first.' },
  long: { zh: '正在审查，可能需要一两分钟…', en: 'It is being reviewed; this can take a minute or two…' },
});

export interface ProposeFormProps {
  readonly draft: Draft;
  /** The version that it follows on; null: it is the first. */
  readonly base: string | null;
  readonly checked: Checked | null;
  readonly onText: (text: string) => void;
  readonly onNote: (note: string) => void;
  /** The draft is no longer needed. */
  readonly onProposed: () => void;
}

/** Proposing the draft as it stands: what is sent, the note, and what forbids it. */
export function ProposeForm({ draft, base, checked, onText, onNote, onProposed }: ProposeFormProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { id, cases, note } = draft;
  const version = checked?.version ?? null;
  const write = useWrite((sent: Draft, key) =>
    proposeRulebook(key, {
      text: sent.text,
      file: `${version ?? 'next'}.yaml`,
      cases: sent.cases.map(({ file, text: of }) => ({ file, text: of })),
      ...(sent.note.trim() === '' ? {} : { note: sent.note.trim() }),
    }),
  );
  const hindrance = !checked?.sound
    ? say('errors_first')
    : version === base
      ? say('same_version')
      : cases.length === 0
        ? say('no_cases')
        : null;
  const send = () =>
    write.mutate(draft, {
      onSuccess: ({ version: proposed }) => {
        onProposed();
        void navigate({ to: '/rules/proposals/$id/$version', params: { id, version: proposed } });
      },
    });
  return (
    <>
      <p className="quiet">{say('explain')}</p>
      <HeadFields text={draft.text} base={base} onText={onText} />
      {cases.length > 0 ? (
        <details>
          <summary>{say('cases', { n: cases.length })}</summary>
          <ul>
            {cases.map(({ file }) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <label htmlFor="propose-note">{say('note')}</label>
      <Input.TextArea
        id="propose-note"
        aria-describedby="propose-note-hint"
        rows={4}
        maxLength={10_000}
        value={note}
        onChange={({ target }) => onNote(target.value)}
      />
      <p id="propose-note-hint" className="hint">
        {say('note_hint')}
      </p>
      {hindrance ? <Alert type="info" showIcon title={hindrance} /> : null}
      <Problems error={write.error} />
      <Button type="primary" disabled={hindrance !== null} loading={write.isPending} onClick={send}>
        {say('propose')}
      </Button>
      <p role="status">{write.isPending ? say('long') : null}</p>
    </>
  );
}
