import { Button, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { type RulebookVersion, withdrawRulebook } from '#client';
import { useWrite } from '../../../api/use-write.js';
import { Problems } from '../../../ui/problems.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';

const words = defineWords({
  withdraw: { zh: '撤回此版本', en: 'Withdraw this version' },
  propose: { zh: '提请撤回', en: 'Propose the withdrawal' },
  explain: {
    zh: '须由他人用自己的账户附议后才撤回。撤回后，该版本的施行日期内没有规则，直至同一起始日的新版本发布。已作出的建议和决定不受影响。',
    en: 'Somebody else has to second it under their own account. Its days then have no rules until another version with the same first day is published. What was recommended and decided by it stands.',
  },
  reason: { zh: '撤回理由', en: 'Why it is withdrawn' },
  cancel: { zh: '取消', en: 'Cancel' },
});

/** Proposing that a published version is withdrawn, with reasons. */
export function Withdraw({ id, version }: Pick<RulebookVersion, 'id' | 'version'>) {
  const say = useWords(words);
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const write = useWrite((input: { reason: string }, key) => withdrawRulebook(id, version, key, input));
  const close = (): void => {
    setIsOpen(false);
    opener.current?.focus();
  };
  const send = () => write.mutate({ reason }, { onSuccess: close });
  return (
    <>
      <Button ref={opener} danger onClick={() => setIsOpen(true)}>
        {say('withdraw')}
      </Button>
      <Modal
        open={isOpen}
        title={say('withdraw')}
        okText={say('propose')}
        cancelText={say('cancel')}
        okButtonProps={{ danger: true, loading: write.isPending }}
        onOk={send}
        onCancel={close}
      >
        <p>{say('explain')}</p>
        <Problems error={write.error} fieldOf={(at) => (at === '/reason' ? 'withdraw-reason' : undefined)} />
        <p>
          <label htmlFor="withdraw-reason">{say('reason')}</label>
          <Input.TextArea
            id="withdraw-reason"
            rows={4}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </p>
      </Modal>
    </>
  );
}
