import { type Command, InvalidArgumentError } from 'commander';
import { dateSchema } from '../domain/calendar.js';
import { recommendCommand, type RecommendOptions } from './recommend.js';
import type { Register } from './run.js';

/** A day as an option takes it; anything else is wrong usage. */
export function dayOption(text: string): string {
  if (!dateSchema.safeParse(text).success) throw new InvalidArgumentError('expected a day as YYYY-MM-DD.');
  return text;
}

export function registerRecommend(program: Command, register: Register): void {
  register<RecommendOptions>(
    program,
    'recommend <case...>',
    'recommend for a case file, or - for standard input; nothing is recorded',
    ({ deps, out }, words, options) => recommendCommand(deps, out, words, options),
  )
    .option('--rules <file>', 'evaluate this rules file alone, with no choice of version')
    .option('--on <day>', 'the day of the evaluation (default: today)', dayOption);
}
