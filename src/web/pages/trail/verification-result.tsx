import type { Verification } from '../../../trail/verify-entries.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { ProblemList } from './problem-list.js';
import { Verdict } from './verdict.js';
import { trailWords } from './words.js';

const words = defineWords({
  good: {
    zh: '全部 {n} 条：字节、叶值、案件次序、密钥、根值与检查点均一致',
    en: 'All {n} entries: bytes, leaves, order within cases, keys, root and checkpoints agree',
  },
  first: { zh: '第一条不符的是条目 {n}', en: 'The first that does not fit is entry {n}' },
  between: {
    zh: '第一条不符的在条目 {from} 至 {to} 之间',
    en: 'The first that does not fit lies in entries {from} to {to}',
  },
  none: { zh: '条目本身无误，密钥或检查点不符', en: 'No entry is bad; a key or checkpoint does not fit' },
  before: { zh: '此前的 {n} 条仍相符。', en: 'The {n} {n|entry|entries} before it still {n|fits|fit}.' },
  more: { zh: '另有 {n} 处', en: 'and {n} more' },
});

/** What verifying all entries came to, the first that does not fit by its number. */
export function VerificationResult({ of: found }: { readonly of: Verification }) {
  const say = useWords(words);
  const common = useWords(trailWords);
  const { firstBad } = found;
  return (
    <>
      {found.ok ? <Verdict isGood>{say('good', { n: found.entries })}</Verdict> : null}
      {!found.ok && firstBad ? (
        <>
          <Verdict isGood={false}>
            {firstBad.from === firstBad.to
              ? say('first', { n: String(firstBad.from) })
              : say('between', { from: String(firstBad.from), to: String(firstBad.to) })}
          </Verdict>
          {firstBad.from > 0 ? <p>{say('before', { n: firstBad.from })}</p> : null}
        </>
      ) : null}
      {!found.ok && !firstBad ? <Verdict isGood={false}>{say('none')}</Verdict> : null}
      <ProblemList of={found.problems} />
      {found.more > 0 ? <p>{say('more', { n: found.more })}</p> : null}
      <dl className="terms">
        <dt>{common('root')}</dt>
        <dd>
          <code>{found.root}</code>
        </dd>
        <dt>{common('key')}</dt>
        <dd>
          <code>{found.vkey}</code>
        </dd>
      </dl>
    </>
  );
}
