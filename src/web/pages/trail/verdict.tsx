import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { trailWords } from './words.js';

export interface VerdictProps {
  readonly isGood: boolean;
  readonly children: ReactNode;
}

/** Whether something fits, by sign and word, and what it is. */
export function Verdict({ isGood, children }: VerdictProps) {
  const say = useWords(trailWords);
  return (
    <p className={isGood ? 'verdict verdict-good' : 'verdict verdict-bad'}>
      <span className="verdict-sign">
        {isGood ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}{' '}
        {isGood ? say('fits') : say('fits_not')}
      </span>{' '}
      <span>{children}</span>
    </p>
  );
}
