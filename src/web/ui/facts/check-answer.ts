import type { FactAnswer } from './fact-answer.js';
import type { FactType } from '../../../domain/fact.js';
import type { factWords } from './fact-words.js';

export interface Bounded {
  readonly type: FactType;
  readonly min: number | null;
  readonly max: number | null;
}

export interface AnswerProblem {
  readonly words: keyof typeof factWords;
  readonly values: Readonly<Record<string, number>>;
}

const wrong = (words: keyof typeof factWords, values: Record<string, number> = {}): AnswerProblem => ({
  words,
  values,
});

const day = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with an answer by its type and bounds alone; the service checks all of it again. */
export function checkAnswer(
  { type, min, max }: Bounded,
  answer: FactAnswer | undefined,
): AnswerProblem | null {
  if (answer === undefined || answer === null) return null;
  if (type === 'date')
    return typeof answer === 'string' && day.test(answer) && !Number.isNaN(Date.parse(answer))
      ? null
      : wrong('date_wrong');
  if (type !== 'integer' && type !== 'number') return null;
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return wrong('number_wrong');
  if (type === 'integer' && !Number.isSafeInteger(answer)) return wrong('whole_wrong');
  if (min !== null && answer < min) return wrong('least_wrong', { least: min });
  if (max !== null && answer > max) return wrong('most_wrong', { most: max });
  return null;
}
