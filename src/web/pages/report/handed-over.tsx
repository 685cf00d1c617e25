import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import type { Draft } from '../../drafts/draft.js';
import { changeDraft } from '../../drafts/draft-store.js';
import { sendDraft } from '../../drafts/send-draft.js';
import { useConnected } from '../../api/use-connected.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';

const words = defineWords({
  waiting: { zh: '尚未送出', en: 'Not sent yet' },
  waiting_offline: { zh: '尚未送出（离线）', en: 'Not sent yet (offline)' },
  waiting_about: {
    zh: '报告保存在本机，有网络时自动提交；在此之前没有人收到它，也没有任何建议。',
    en: 'It is kept on this device and goes when there is a connection. Until then nobody has it, and nothing is recommended.',
  },
  tried_about: {
    zh: '已尝试提交但没有收到答复，可能已送达。为避免重复，内容不再更改，系统会以同一编号重试，不会重复立案。',
    en: 'It was sent and no answer came, so it may have arrived. It is no longer changed; trying again with the same key makes no second case.',
  },
  now: { zh: '立即提交', en: 'Send now' },
  edit: { zh: '继续修改', en: 'Go on writing' },
  files: { zh: '案件已受理，文件尚未传完', en: 'The case is taken in; its files are still to go' },
  sent: { zh: '已提交', en: 'Sent' },
  refused: { zh: '未被接收的文件：{names}', en: 'Files that were not taken: {names}' },
  case: { zh: '打开案件 {id}', en: 'Open case {id}' },
  another: { zh: '另报一个问题', en: 'Report another lapse' },
});

/** A report that is no longer being written: that it waits, or where its case is. */
export function HandedOver({ draft }: { readonly draft: Draft }) {
  const say = useWords(words);
  const isOnline = useConnected();
  const { id, state, isTried, caseId } = draft;
  const refused = draft.content.evidence.filter(({ file }) => file !== null && file.refused !== null);
  const names = refused.map(({ ref, file }) => `${ref} (${file?.refused ?? ''})`).join('; ');
  if (state === 'waiting')
    return (
      <div aria-live="polite">
        <Alert
          type="warning"
          showIcon
          title={say(isOnline ? 'waiting' : 'waiting_offline')}
          description={say(isTried ? 'tried_about' : 'waiting_about')}
        />
        <div className="report-buttons">
          <Button type="primary" disabled={!isOnline} onClick={() => void sendDraft(id)}>
            {say('now')}
          </Button>
          {isTried ? null : (
            <Button
              onClick={() =>
                void changeDraft(id, (before) =>
                  before && before.state === 'waiting' && !before.isTried
                    ? { ...before, state: 'unsent' }
                    : null,
                )
              }
            >
              {say('edit')}
            </Button>
          )}
        </div>
      </div>
    );
  return (
    <>
      <Alert
        type={state === 'files' ? 'warning' : 'success'}
        showIcon
        title={say(state === 'files' ? 'files' : 'sent')}
        description={refused.length > 0 ? say('refused', { names }) : undefined}
      />
      <p>
        <a href={`/cases/${caseId ?? ''}`}>{say('case', { id: caseId ?? '' })}</a>
      </p>
      <p>
        <Link to="/report">{say('another')}</Link>
      </p>
    </>
  );
}
