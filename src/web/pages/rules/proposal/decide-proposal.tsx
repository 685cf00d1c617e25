import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { approveRulebook, type RulebookProposal, takeBackRulebookProposal } from '#client';
import { useWrite } from '../../../api/use-write.js';
import { useMay } from '../../../session/session.js';
import { Problems } from '../../../ui/problems.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';

const words = defineWords({
  title: { zh: '审批', en: 'Approval' },
  approve: { zh: '批准并发布版本 {version}', en: 'Approve and publish version {version}' },
  binding: {
    zh: '批准即签署以上内容及其哈希。发布后不再改变。提交人不得自行批准。',
    en: 'To approve is to sign the content above by its hash. Once published it never changes. Who proposed it cannot approve it.',
  },
  open_first: {
    zh: '请先打开结论改变的案件清单。',
    en: 'Open the list of changed cases first.',
  },
  take_back: { zh: '退回或撤回提交', en: 'Take the proposal back' },
  reason: { zh: '退回理由', en: 'Why it is taken back' },
});

export interface DecideProposalProps {
  readonly proposal: RulebookProposal;
  /** Whether what has to be read before was opened. */
  readonly isRead: boolean;
}

/** What the second person does: approve what they read, or send it back with reasons. */
export function DecideProposal({ proposal: { id, version, hash, proposal }, isRead }: DecideProposalProps) {
  const say = useWords(words);
  const may = useMay();
  const [reason, setReason] = useState('');
  const approve = useWrite((sent: { hash: string; proposal: number }, key) =>
    approveRulebook(id, version, key, sent),
  );
  const takeBack = useWrite((sent: { reason: string; proposal: number }, key) =>
    takeBackRulebookProposal(id, version, key, sent),
  );
  return (
    <section aria-labelledby="approval" className="rules-approval">
      <h2 id="approval">{say('title')}</h2>
      {may('approveRulebook') ? (
        <>
          <p>{say('binding')}</p>
          {isRead ? null : <Alert type="info" showIcon title={say('open_first')} />}
          <Problems error={approve.error} />
          <p>
            <Button
              type="primary"
              disabled={!isRead}
              loading={approve.isPending}
              onClick={() => approve.mutate({ hash, proposal })}
            >
              {say('approve', { version })}
            </Button>
          </p>
        </>
      ) : null}
      {may('takeBackRulebookProposal') ? (
        <>
          <label htmlFor="take-back">{say('reason')}</label>
          <Input.TextArea
            id="take-back"
            rows={3}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Problems error={takeBack.error} fieldOf={(at) => (at === '/reason' ? 'take-back' : undefined)} />
          <p>
            <Button danger loading={takeBack.isPending} onClick={() => takeBack.mutate({ reason, proposal })}>
              {say('take_back')}
            </Button>
          </p>
        </>
      ) : null}
    </section>
  );
}
