import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';
import { CredentialsForm } from './credentials-form.js';
import { Refused } from './refused.js';
import { sessionQuery, useSession } from './session.js';
import { tellTabs } from './session-channel.js';
import { useSignIn } from './use-sign-in.js';

const words = defineWords({
  title_over: { zh: '登录已过期', en: 'Your session is over' },
  over: {
    zh: '请重新登录，随后接着办理：已填写的内容都在，刚才的操作会自动继续。以其他账户登录则重新加载本页。',
    en: 'Sign in again to go on: what you wrote is still here, and what you just asked for is done then. Signing in as somebody else loads the page anew.',
  },
  title_soon: { zh: '重新登录', en: 'Sign in again' },
  soon: { zh: '重新登录后，本页内容不变。', en: 'The page stays as it is.' },
});

export interface SignInAgainProps {
  /** Whether requests wait for it; otherwise the session still goes on for a while. */
  readonly isOver: boolean;
  readonly onDone: (how: 'again' | 'left') => void;
}

/** Signing in over a page that stays as it is. */
export function SignInAgain({ isOver, onDone }: SignInAgainProps) {
  const say = useWords(words);
  const client = useQueryClient();
  const { account, login } = useSession();
  // It closes before it goes, so that the focus is back where it was.
  const [isOpen, setIsOpen] = useState(true);
  const [how, setHow] = useState<'again' | 'left'>('left');
  const { isBusy, error, send } = useSignIn((session) => {
    tellTabs({ kind: 'signed_in', account: session.account });
    if (session.account !== account) return location.reload();
    client.setQueryData(sessionQuery.queryKey, session);
    setHow('again');
    return setIsOpen(false);
  });
  return (
    <Modal
      open={isOpen}
      title={say(isOver ? 'title_over' : 'title_soon')}
      footer={null}
      mask={{ closable: false }}
      onCancel={() => setIsOpen(false)}
      afterClose={() => onDone(how)}
      width={420}
      // In its place: a portal to the body would lock the page's scrolling by a style that the policy refuses.
      getContainer={false}
    >
      <p>{say(isOver ? 'over' : 'soon')}</p>
      <Refused error={error} />
      <CredentialsForm login={login ?? ''} isBusy={isBusy} onSend={send} />
    </Modal>
  );
}
