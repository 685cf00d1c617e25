import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { readRulebookProposal } from '#client';
import { useMay } from '../../../session/session.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import { keepDraft, noBase, readDraft } from '../draft/draft-store.js';
import { VersionState } from '../version-state.js';

const words = defineWords({
  published: {
    zh: '此版本已批准并发布，内容不再改变。',
    en: 'This version is approved and published. It never changes.',
  },
  read: { zh: '查看已发布的版本', en: 'Read the published version' },
  go_on: { zh: '以此为草稿继续修改', en: 'Go on from it as a draft' },
  held: {
    zh: '本机已有基于同一版本的草稿，未作覆盖。',
    en: 'This device already holds a draft on the same version; it was not overwritten.',
  },
  open_held: { zh: '打开该草稿', en: 'Open that draft' },
  not_kept: { zh: '此浏览器无法保存草稿。', en: 'This browser keeps no drafts.' },
  taken_back: { zh: '此提交已退回或撤回。', en: 'This proposal was taken back.' },
});

export type Readable = Awaited<ReturnType<typeof readRulebookProposal>>;

/** Goes on from what was taken back, as a draft on this device. */
function GoOn({ found }: { readonly found: Readable }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const base = found.supersedes?.version ?? noBase;
  const { id, text, cases, note } = found;
  const kept = useMutation({
    mutationFn: async () => {
      if (await readDraft(id, base)) return 'held';
      await keepDraft({ id, base, text, cases, note: note ?? '', savedAt: Date.now() });
      return navigate({ to: '/rules/$id/edit', params: { id }, search: { base } });
    },
  });
  return (
    <>
      <Button loading={kept.isPending} onClick={() => kept.mutate()}>
        {say('go_on')}
      </Button>
      {kept.data === 'held' ? (
        <p role="alert">
          {say('held')}{' '}
          <Link to="/rules/$id/edit" params={{ id }} search={{ base }}>
            {say('open_held')}
          </Link>
        </p>
      ) : null}
      {kept.error ? <p role="alert">{say('not_kept')}</p> : null}
    </>
  );
}

/** Where the proposal stands; it takes the focus when that changes under the reader's hands. */
export function ProposalState({ found }: { readonly found: Readable }) {
  const say = useWords(words);
  const may = useMay();
  const { state, id, version } = found;
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  useEffect(() => {
    // Who decided about it stood at a button that is gone now.
    if (before.current !== state) box.current?.focus();
    before.current = state;
  }, [state]);
  if (state === 'open') return <VersionState state="proposed" />;
  return (
    <div ref={box} tabIndex={-1}>
      {state === 'taken_back' ? (
        <Alert
          type="warning"
          showIcon
          title={say('taken_back')}
          description={may('proposeRulebook') ? <GoOn found={found} /> : null}
        />
      ) : (
        <Alert
          type="success"
          showIcon
          title={say('published')}
          description={
            <Link to="/rules/$id/$version" params={{ id, version }}>
              {say('read')}
            </Link>
          }
        />
      )}
    </div>
  );
}
