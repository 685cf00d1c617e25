import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { Problems } from '../../ui/problems.js';
import { defineWords } from '../../words/define-words.js';
import { useWords } from '../../words/use-words.js';
import { checkGrowth } from './check-growth.js';
import { pastedNote } from './pasted-note.js';
import { ProblemList } from './problem-list.js';
import { Verdict } from './verdict.js';

const words = defineWords({
  title: { zh: '台账是否只增未改', en: 'Whether the trail only grew' },
  what: {
    zh: '将此前另存的检查点与现在的检查点比较；一致性证明由系统提供，由本浏览器核验。',
    en: 'Compares the checkpoint that you kept with that of today. The service gives the proof, this browser checks it.',
  },
  check: { zh: '与现在的台账比较', en: 'Compare with the trail of today' },
  grown: {
    zh: '现在的 {size} 条以当时的 {from} 条开头，未改动',
    en: 'The {size} entries of today begin with the {from} of then, unchanged',
  },
  not_grown: {
    zh: '现在的 {size} 条并非以当时的 {from} 条开头：当时的某一条已被改动。请在下方核验全部条目，以找出第一条不符的条目',
    en: 'The {size} entries of today do not begin with the {from} of then: one of those was changed. Verify all entries below to find the first',
  },
  not_compared: { zh: '不能用此检查点比较', en: 'It does not agree with this checkpoint' },
});

/** Compares a checkpoint that somebody kept with the trail of today. */
export function Growth({ kept }: { readonly kept: string }) {
  const say = useWords(words);
  const check = useMutation({ mutationFn: () => checkGrowth(pastedNote(kept)) });
  const found = check.data;
  return (
    <section aria-labelledby="growth">
      <h2 id="growth">{say('title')}</h2>
      <p className="hint">{say('what')}</p>
      <p className="trail-buttons">
        <Button disabled={kept.trim() === ''} loading={check.isPending} onClick={() => check.mutate()}>
          {say('check')}
        </Button>
      </p>
      <Problems error={check.error} />
      <div aria-live="polite">
        {found?.ok ? (
          <Verdict isGood={found.value.hasOnlyGrown}>
            {say(found.value.hasOnlyGrown ? 'grown' : 'not_grown', {
              from: found.value.from,
              size: found.value.size,
            })}
          </Verdict>
        ) : null}
        {found?.ok === false ? (
          <>
            <Verdict isGood={false}>{say('not_compared')}</Verdict>
            <ProblemList of={found.error} />
          </>
        ) : null}
      </div>
    </section>
  );
}
