import { useCallback, useEffect, useState } from 'react';
import { type BacktestAnswer, backtestRulebook, type RulebookProposal } from '#client';
import { useMay } from '../../../session/session.js';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import { BacktestResult } from '../panel/backtest-result.js';
import type { Chosen } from '../panel/change-matrix.js';
import { JobFrame } from '../panel/job-frame.js';
import { useJob } from '../panel/use-job.js';
import type { Vocabulary } from '../read-vocabulary.js';

const words = defineWords({
  title: { zh: '对已有案件的影响', en: 'What it does to the recorded cases' },
  none: {
    zh: '提交时还没有以此规则集记录的案件。',
    en: 'Nothing was recorded under this rulebook when it was proposed.',
  },
  sum: {
    zh: '提交时试算：{cases} 个对象，{moved} 个结论改变（更重 {severer}，更轻 {milder}）。',
    en: 'When it was proposed: {cases} {cases|subject|subjects}, {moved} {moved|answer changes|answers change} ({severer} severer, {milder} milder).',
  },
  open: { zh: '打开结论改变的案件清单', en: 'Open the list of changed cases' },
  may_not: {
    zh: '此账户无权试算已记录的案件。',
    en: 'This account may not try recorded cases.',
  },
  explain: {
    zh: '按提交的文本重新试算已记录的案件，逐件列出改变的结论。',
    en: 'Tries the proposed text on the recorded cases again and lists each change.',
  },
});

/** Listed at most; an ordinary change moves fewer. */
const listedMost = 1000;

export interface ChangedCasesProps {
  readonly text: string;
  readonly backtest: RulebookProposal['review']['backtest'];
  readonly vocabulary: Vocabulary;
  /** The list of changed cases is on the page. */
  readonly onOpened: () => void;
}

/** The recorded cases whose answer changes: in sum as recorded, and each of them. */
export function ChangedCases({ text, backtest, vocabulary, onOpened }: ChangedCasesProps) {
  const say = useWords(words);
  const may = useMay();
  const ask = useCallback((rules: string) => backtestRulebook({ rules, first: listedMost }), []);
  const run = useJob(ask);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const isDone = run.job?.state === 'done';
  useEffect(() => {
    if (isDone) onOpened();
  }, [isDone, onOpened]);
  return (
    <>
      <h2 id="impact">{say('title')}</h2>
      {backtest ? (
        <>
          <p>
            {say('sum', {
              cases: backtest.cases,
              moved: backtest.moved,
              severer: backtest.severer,
              milder: backtest.milder,
            })}
          </p>
          <JobFrame
            run={run}
            text={text}
            begin={say('open')}
            explain={say('explain')}
            hindrance={may('backtestRulebook') ? null : say('may_not')}
          >
            {(result) => (
              <BacktestResult
                result={result as BacktestAnswer}
                vocabulary={vocabulary}
                chosen={chosen}
                onChoose={setChosen}
              />
            )}
          </JobFrame>
        </>
      ) : (
        <p>{say('none')}</p>
      )}
    </>
  );
}
