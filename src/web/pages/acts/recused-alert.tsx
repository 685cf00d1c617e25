import { Alert } from 'antd';
import { objectOf } from '../../case/json-parts.js';
import { useSession } from '../../session/session.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import type { Ground } from './ground.js';
import { groundOptions } from './recusal-grounds.js';
import { recusalsIn } from './recusals-in.js';
import { useSaid } from './said.js';

const words = defineWords({
  title: { zh: '您在本案中已回避', en: 'You are recused in this case' },
  why: {
    zh: '事由：{ground}（第{n}条）。本案须由他人办理。',
    en: 'Ground: {ground} (entry {n}). Somebody else has to do this.',
  },
});

/** Tells a person who is recused why they take no part. */
export function RecusedAlert({ ground }: { readonly ground: Ground }) {
  const say = useWords(words);
  const said = useSaid();
  const { account } = useSession();
  const recusal = recusalsIn(ground).find(({ body }) => objectOf(body)['person'] === account);
  if (!recusal) return null;
  const why = groundOptions.find(({ value }) => value === objectOf(recusal.body)['ground']);
  return (
    <Alert
      type="warning"
      showIcon
      title={say('title')}
      description={say('why', { ground: why ? said(why.label) : '', n: recusal.entry })}
    />
  );
}
