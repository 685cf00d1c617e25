import { type Command, InvalidArgumentError } from 'commander';
import { dateSchema } from '../domain/calendar.js';
import { recommendCommand, type RecommendOptions } from './recommend.js';
import type { Registrar } from './run.js';
import { dayForm } from './usage-problem.js';

/** A day as an option takes it; anything else is wrong usage. */
export function dayOption(text: string): string {
  if (!dateSchema.safeParse(text).success) throw new InvalidArgumentError(`${dayForm}.`);
  return text;
}

export function registerRecommend(program: Command, { add, say }: Registrar): void {
  add<RecommendOptions>(
    program,
    'recommend <case...>',
    {
      en: 'recommend for a case file (JSON or YAML), or - for JSON on standard input; nothing is recorded',
      zh: '对案件文件（JSON 或 YAML）提出建议，- 表示从标准输入读取 JSON；不作任何记录',
    },
    ({ deps, out }, words, options) => recommendCommand(deps, out, words, options),
  )
    .option(
      '--rules <file>',
      say({
        en: 'evaluate this rules file alone, with no choice of version',
        zh: '只按该规则文件评估，不选择版本',
      }),
    )
    .option(
      '--on <day>',
      say({ en: 'the day of the evaluation (default: today)', zh: '评估日期（默认：今天）' }),
      dayOption,
    );
}
