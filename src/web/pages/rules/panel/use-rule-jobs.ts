import { useCallback, useState } from 'react';
import { backtestRulebook, compareRulebooks, type Job, proveRulebook, testRulebook } from '#client';
import type { NamedText } from '../draft/draft-store.js';
import { type JobRun, useJob } from './use-job.js';

export interface RuleJobs {
  readonly tests: JobRun;
  readonly proofs: JobRun;
  readonly difference: JobRun;
  readonly backtest: JobRun;
  /** The cases that the tests were started with; they go stale with them. */
  readonly testedCases: readonly NamedText[];
}

/** As many as are listed; a second person is to see all of an ordinary change. */
const listedMost = 1000;

const isJob = (answer: object): answer is Job => 'command' in answer && 'state' in answer;

/** A job of each kind; what it found stays while the page is shown, whatever part of it is looked at. */
export function useRuleJobs(id: string, base: string | null, cases: readonly NamedText[]): RuleJobs {
  const [testedCases, setTestedCases] = useState<readonly NamedText[]>([]);
  const askTests = useCallback(
    async (rules: string): Promise<Job> => {
      setTestedCases(cases);
      const sent = cases.length > 0 ? { cases: cases.map(({ text }) => text) } : {};
      const asked = { rules, ...sent, first_day: true, coverage: true };
      const answer: object = await testRulebook(asked, { prefer: 'respond-async' });
      if (!isJob(answer)) throw new Error('a job was asked for, and something else came');
      return answer;
    },
    [cases],
  );
  const askProofs = useCallback((rules: string) => proveRulebook({ rules }), []);
  const askDifference = useCallback(
    (rules: string) => compareRulebooks({ old: { id, version: base ?? '' }, new: rules }),
    [id, base],
  );
  const askBacktest = useCallback((rules: string) => backtestRulebook({ rules, first: listedMost }), []);
  return {
    tests: useJob(askTests),
    proofs: useJob(askProofs),
    difference: useJob(askDifference),
    backtest: useJob(askBacktest),
    testedCases,
  };
}
