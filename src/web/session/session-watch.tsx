import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';
import { sessionQuery, useSession } from './session.js';
import { hearTabs } from './session-channel.js';
import { isSessionOver, onSessionOver, settleSession } from './session-over.js';
import { SignInAgain } from './sign-in-again.js';

const words = defineWords({
  soon: {
    zh: '登录两分钟内到期。重新登录后可以接着办理，已填写的内容不会丢失。',
    en: 'Your session ends within two minutes. Sign in again to go on; nothing you wrote is lost.',
  },
  again: { zh: '重新登录', en: 'Sign in again' },
});

const warnedBeforeMs = 120_000;
/** Timers of browsers count no further. */
const furthestMs = 2 ** 31 - 1;

/** Whether the session ends soon, however much it is used. By its length, since clocks differ. */
function useEndsSoon(): boolean {
  const { data, dataUpdatedAt } = useQuery(sessionQuery);
  const lasts = data?.lasts_ms;
  const [isSoon, setIsSoon] = useState(false);
  useEffect(() => {
    const left = lasts == null ? furthestMs : dataUpdatedAt + lasts - warnedBeforeMs - Date.now();
    setIsSoon(left <= 0);
    if (left <= 0) return;
    const timer = setTimeout(() => setIsSoon(true), Math.min(furthestMs, left));
    return () => clearTimeout(timer);
  }, [lasts, dataUpdatedAt]);
  return isSoon;
}

/** Other tabs have the same cookie: what is done there holds here. */
function useOtherTabs(): void {
  const { account } = useSession();
  const client = useQueryClient();
  useEffect(
    () =>
      hearTabs((told) => {
        if (told.kind === 'signed_out' || told.account !== account) return location.reload();
        void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
        return settleSession('again');
      }),
    [account, client],
  );
}

/** Looks after the session while a page of it is shown: the end is warned of, and signed in again over the page. */
export function SessionWatch() {
  const say = useWords(words);
  const isOver = useSyncExternalStore(onSessionOver, isSessionOver);
  const [isAsked, setIsAsked] = useState(false);
  const isSoon = useEndsSoon();
  useOtherTabs();
  return (
    <>
      <div aria-live="polite">
        {isSoon && !isOver ? (
          <Alert
            type="warning"
            showIcon
            className="session-soon"
            title={say('soon')}
            action={<Button onClick={() => setIsAsked(true)}>{say('again')}</Button>}
          />
        ) : null}
      </div>
      {isOver || isAsked ? (
        <SignInAgain
          isOver={isOver}
          onDone={(how) => {
            setIsAsked(false);
            settleSession(how);
          }}
        />
      ) : null}
    </>
  );
}
