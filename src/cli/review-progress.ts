import type { ReviewStep } from '../office/review-rulebook.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { Texts } from './language.js';
import { type Progress, progressOn } from './progress.js';

const names: Readonly<Record<ReviewStep, Texts>> = {
  cases: { en: 'cases run', zh: '已运行案例' },
  proofs: { en: 'properties proved', zh: '已证明属性' },
  backtest: { en: 'entries of the trail', zh: '台账条目' },
};

/** How far a review has got: each of its steps by itself. */
export function reviewProgress(deps: CliDeps, { language }: Console) {
  let current: { readonly step: ReviewStep; readonly progress: Progress } | null = null;
  const end = (): void => {
    current?.progress.end();
    current = null;
  };
  const onStep = (step: ReviewStep, done: number, of: number | null): void => {
    if (current?.step !== step) {
      end();
      current = { step, progress: progressOn(deps, names[step][language], of ?? undefined) };
    }
    current?.progress.at(done, of ?? undefined);
  };
  return { onStep, end };
}
