import { Button } from 'antd';
import { useState } from 'react';
import { closeAccount, endAccountSessions, makeAccountLink } from '#client';
import { useWrite } from '../../api/use-write.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { Account } from './account-query.js';
import { ChangeRoles } from './change-roles.js';
import { Confirm } from './confirm.js';
import { WelcomeLink } from './welcome-link.js';

const words = defineWords({
  title: { zh: '办理', en: 'What can be done' },
  change: { zh: '变更角色和单位', en: 'Change roles and units' },
  link: { zh: '生成设置密码的链接', en: 'Make a link to set a password' },
  link_what: {
    zh: '此前的链接随即失效。原密码在对方用新链接设置密码之前仍然有效。得到链接的人能以{name}的名义登录，因此记入台账。',
    en: 'Links made before stop working. The password of now holds until the link is used. Whoever has the link can sign in as {name}, so this is recorded.',
  },
  link_do: { zh: '生成链接', en: 'Make the link' },
  sessions: { zh: '结束其全部登录', en: 'End all their sessions' },
  sessions_what: {
    zh: '{name}在所有设备上的登录立即结束，须重新输入密码。令牌不受影响。',
    en: '{name} is signed out on every device at once and signs in again with the password. Tokens still hold.',
  },
  sessions_do: { zh: '结束登录', en: 'End the sessions' },
  sessions_done: { zh: '已结束 {n} 个登录', en: '{n} {n|session|sessions} ended' },
  close: { zh: '停用账户', en: 'Close the account' },
  close_what: {
    zh: '永久停用：密码、登录、令牌和链接全部作废，编号不再使用。{name}办理过的事项照旧保留在台账中。',
    en: 'For good: password, sessions, tokens and links end, and the id is never used again. What {name} did stays in the trail.',
  },
  close_do: { zh: '永久停用', en: 'Close it for good' },
});

type Act = 'change' | 'link' | 'sessions' | 'close';

/** What an administrator does to an account that is open. */
export function AccountActs({ account }: { readonly account: Account }) {
  const say = useWords(words);
  const [act, setAct] = useState<Act | null>(null);
  const id = account.account;
  const name = account.name ?? id;
  const link = useWrite((_: { readonly link: string }, key) => makeAccountLink(id, key));
  const sessions = useWrite(() => endAccountSessions(id));
  const close = useWrite((_: { readonly close: string }, key) => closeAccount(id, key));
  const done = () => setAct(null);
  return (
    <>
      {link.data ? (
        <WelcomeLink
          key={link.data.entry}
          name={name}
          path={link.data.path}
          expiresAt={link.data.expires_at}
        />
      ) : null}
      <h2>{say('title')}</h2>
      <div className="account-acts">
        <Button onClick={() => setAct('change')}>{say('change')}</Button>
        <Button onClick={() => setAct('link')}>{say('link')}</Button>
        <Button onClick={() => setAct('sessions')}>{say('sessions')}</Button>
        <Button danger onClick={() => setAct('close')}>
          {say('close')}
        </Button>
      </div>
      <p role="status">{sessions.data ? say('sessions_done', { n: sessions.data.ended }) : ''}</p>
      <ChangeRoles account={account} isOpen={act === 'change'} onClose={done} />
      <Confirm
        isOpen={act === 'link'}
        title={say('link')}
        what={say('link_what', { name })}
        verb={say('link_do')}
        write={link}
        onAct={() => link.mutate({ link: id }, { onSuccess: done })}
        onClose={done}
      />
      <Confirm
        isOpen={act === 'sessions'}
        title={say('sessions')}
        what={say('sessions_what', { name })}
        verb={say('sessions_do')}
        write={sessions}
        onAct={() => sessions.mutate(undefined, { onSuccess: done })}
        onClose={done}
      />
      <Confirm
        isOpen={act === 'close'}
        title={say('close')}
        what={say('close_what', { name })}
        verb={say('close_do')}
        write={close}
        isDanger
        onAct={() => close.mutate({ close: id }, { onSuccess: done })}
        onClose={done}
      />
    </>
  );
}
