import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery, useSession } from '../session/session.js';
import { defineWords } from '../words/define-words.js';
import { useWords } from '../words/use-words.js';
import { sendWaiting } from './send-waiting.js';
import { useDrafts } from './use-drafts.js';
import { useConnected } from '../api/use-connected.js';
import './drafts.css';

const words = defineWords({
  offline: { zh: '当前离线：已填内容保存在本机', en: 'Offline: what you write is kept on this device' },
  waiting: {
    zh: '{n} 份报告尚未送出',
    en: '{n} {n|report|reports} not sent yet',
  },
  files: { zh: '{n} 份报告的文件尚未传完', en: 'files of {n} {n|report|reports} still to be sent' },
  list: { zh: '查看草稿', en: 'See drafts' },
});

const againMs = 60_000;

/** Under the head of every page: that there is no connection, and what waits for one. It also sends what waits. */
export function WaitingNotice() {
  const say = useWords(words);
  const { account } = useSession();
  const isOnline = useConnected();
  const drafts = useDrafts() ?? [];
  const waiting = drafts.filter(({ state }) => state === 'waiting').length;
  const files = drafts.filter(({ state }) => state === 'files').length;
  const isWaiting = waiting + files > 0;
  const client = useQueryClient();
  useEffect(() => {
    const send = (): void => void sendWaiting(account, () => void client.invalidateQueries(sessionQuery));
    if (!isOnline) return;
    send();
    if (!isWaiting) return;
    // A network is there and the service was not reached, or was busy: a while later it may be.
    const timer = setInterval(send, againMs);
    return () => clearInterval(timer);
  }, [account, isOnline, isWaiting, client]);
  const said = [
    ...(isOnline ? [] : [say('offline')]),
    ...(waiting > 0 ? [say('waiting', { n: waiting })] : []),
    ...(files > 0 ? [say('files', { n: files })] : []),
  ];
  return (
    <div aria-live="polite" className={said.length > 0 ? 'waiting-notice' : undefined}>
      {said.join(' · ')}
      {isWaiting ? <Link to="/report/drafts">{say('list')}</Link> : null}
    </div>
  );
}
