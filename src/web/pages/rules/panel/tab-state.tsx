import { CheckOutlined, ClockCircleOutlined, CloseOutlined, LoadingOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { BacktestAnswer } from '#client';
import { defineWords } from '../../../words/define-words.js';
import { useWords } from '../../../words/use-words.js';
import { proveResultSchema, testResultSchema } from './results.js';
import type { JobRun } from './use-job.js';

const words = defineWords({
  running: { zh: '进行中', en: 'under way' },
  stale: { zh: '结果已过时', en: 'out of date' },
  good: { zh: '通过', en: 'fine' },
  bad: { zh: '{n} 处未通过', en: '{n} not fine' },
  moved: { zh: '{n} 个结论改变', en: '{n} {n|answer changes|answers change}' },
  failed: { zh: '未能完成', en: 'not done' },
});

export type Tried = 'tests' | 'proofs' | 'difference' | 'backtest';

/** How many things of a result ask for attention. */
function countOf(kind: Tried, result: unknown): number {
  if (kind === 'tests') {
    const { cases, never_met: never } = testResultSchema.parse(result);
    return cases.filter(({ passed }) => !passed).length + never.length;
  }
  if (kind === 'proofs')
    return proveResultSchema.parse(result).proofs.filter(({ verdict }) => verdict !== 'proved').length;
  if (kind === 'difference') return 0;
  const { milder, severer, level } = (result as BacktestAnswer).moves;
  return milder + severer + level;
}

export interface TabStateProps {
  readonly kind: Tried;
  readonly run: JobRun;
  readonly isStale: boolean;
}

/** How a trial stands, beside the name of its tab: by sign, number and, for who does not see it, words. */
export function TabState({ kind, run: { job, isRunning }, isStale }: TabStateProps): ReactNode {
  const say = useWords(words);
  const sign = (icon: ReactNode, said: string, look = '') => (
    <span className={look} title={said}>
      <span aria-hidden>{icon}</span>
      <span className="unseen">{said}</span>
    </span>
  );
  if (isRunning) return sign(<LoadingOutlined />, say('running'));
  if (!job || job.state === 'cancelled') return null;
  if (job.state === 'failed') return sign(<CloseOutlined />, say('failed'), 'rules-bad');
  if (isStale) return sign(<ClockCircleOutlined />, say('stale'), 'quiet');
  const n = countOf(kind, job.result);
  if (n === 0) return sign(<CheckOutlined />, say('good'), 'rules-good');
  return kind === 'backtest' ? sign(n, say('moved', { n })) : sign(n, say('bad', { n }), 'rules-bad');
}
