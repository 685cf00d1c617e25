import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { base64Of } from '../../../trail/bytes.js';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { checkInclusion, type EntryToCheck } from './check-inclusion.js';
import { ProblemList } from './problem-list.js';
import { ProofTree } from './proof-tree.js';
import { Verdict } from './verdict.js';
import { trailWords } from './words.js';

const words = defineWords({
  title: { zh: '包含证明', en: 'Proof that it is in the trail' },
  what: {
    zh: '由本浏览器根据上列字节计算叶值，沿证明算至根值，并核对检查点的签名。',
    en: 'This browser hashes the bytes above, follows the proof to the root, and checks the signature of the checkpoint.',
  },
  leaf: { zh: '字节的叶值与所载相同', en: 'The bytes have the leaf that was recorded' },
  leaf_not: {
    zh: '字节的叶值为 {found}，所载为 {expected}',
    en: 'The bytes have the leaf {found}, recorded is {expected}',
  },
  root: {
    zh: '台账前 {size} 条已签名的根值 {root}，包含本条目',
    en: 'The signed root {root} of the first {size} entries covers this entry',
  },
  root_not: {
    zh: '第 {n} 条不在台账前 {size} 条已签名的根值之内',
    en: 'Entry {n} is not among the first {size} entries that were signed',
  },
  signed: { zh: '检查点由台账密钥签名', en: 'The checkpoint is signed by the key of the trail' },
});

/** Whether one entry is in the trail, seen for oneself. */
export function Inclusion({ entry }: { readonly entry: EntryToCheck }) {
  const say = useWords(words);
  const common = useWords(trailWords);
  const check = useMutation({ mutationFn: () => checkInclusion(entry) });
  const found = check.data;
  return (
    <section aria-labelledby="inclusion">
      <h2 id="inclusion">{say('title')}</h2>
      <p className="hint">{say('what')}</p>
      <p className="trail-buttons">
        <Button type="primary" loading={check.isPending} onClick={() => check.mutate()}>
          {common('verify')}
        </Button>
      </p>
      <Problems error={check.error} />
      <div aria-live="polite">
        {found?.ok === false ? (
          <>
            <Verdict isGood={false}>{common('entry', { n: String(entry.number) })}</Verdict>
            <ProblemList of={found.error} />
          </>
        ) : null}
        {found?.ok ? (
          <>
            <Verdict isGood={found.value.isLeafTheirs}>
              {found.value.isLeafTheirs
                ? say('leaf')
                : say('leaf_not', { found: found.value.leaf, expected: entry.leaf })}
            </Verdict>
            <Verdict isGood>{say('signed')}</Verdict>
            <Verdict isGood={found.value.isIncluded}>
              {say(found.value.isIncluded ? 'root' : 'root_not', {
                n: String(entry.number),
                size: found.value.checkpoint.size,
                root: base64Of(found.value.checkpoint.root),
              })}
            </Verdict>
            <ProofTree leaf={found.value.leaf} steps={found.value.steps} />
            <p className="hint">{common('limits')}</p>
          </>
        ) : null}
      </div>
    </section>
  );
}
