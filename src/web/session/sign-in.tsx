import { useEffect, useState } from 'react';
import { Notice } from '../ui/notice.js';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';
import type { Session } from './ask-session.js';
import { CredentialsForm } from './credentials-form.js';
import { Entrance } from './entrance.js';
import { Refused } from './refused.js';
import { useSignIn } from './use-sign-in.js';

const words = defineWords({
  title: { zh: '登录', en: 'Sign in' },
  help: {
    zh: '忘记密码时，请管理员发一个重设链接。',
    en: 'If you forgot your password, an administrator can give you a link to set a new one.',
  },
  setup: {
    zh: '尚未设立管理员。请打开系统启动时在终端里显示的“首次设置”地址。',
    en: 'There is no administrator yet. Open the address that the service printed when it started.',
  },
});

/** Whether nobody can sign in yet, for want of an administrator; no where that cannot be told. */
async function askFirstUse(): Promise<boolean> {
  try {
    return Object(await (await fetch('/v1/setup')).json()).open === true;
  } catch {
    return false;
  }
}

/**
 * The first page of all: it needs nothing of what the pages behind it need, no router and no store of answers either.
 *
 * @param onEnter goes on from here with the session that has begun.
 */
export function SignIn({ onEnter }: { readonly onEnter: (session: Session) => Promise<void> }) {
  const say = useWords(words);
  const { isBusy, error, send } = useSignIn(onEnter);
  const [isFirstUse, setIsFirstUse] = useState(false);
  useEffect(() => void askFirstUse().then(setIsFirstUse), []);
  return (
    <Entrance title={say('title')}>
      {isFirstUse ? <Notice type="info" title={say('setup')} /> : null}
      <Refused error={error} />
      <CredentialsForm isBusy={isBusy} onSend={send} />
      <p className="quiet">{say('help')}</p>
    </Entrance>
  );
}
