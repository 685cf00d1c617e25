import { type Command, InvalidArgumentError } from 'commander';
import { type RulesTestOptions, rulesTest } from './rules-test.js';
import type { Registrar } from './run.js';

function percentOption(text: string): number {
  const percent = /^\d{1,3}(\.\d)?$/.test(text) ? Number(text) : Number.NaN;
  if (percent <= 100) return percent;
  throw new InvalidArgumentError('0..100.');
}

/** `rules test`: the cases of a rules file, how much of it they exercise, and what they would not notice. */
export function registerTesting(rules: Command, { add, say }: Registrar): void {
  add<RulesTestOptions>(
    rules,
    'test <file>',
    {
      en: 'run the cases of a rules file; a rule that no case meets is a failure',
      zh: '运行规则文件的案例；没有案例满足的规则视为未通过',
    },
    ({ deps, out }, words, options) => rulesTest(deps, out, words[0] ?? '', options),
  )
    .option(
      '--cases <path...>',
      say({
        en: 'files or folders of cases (default: fixtures/cases/<id>)',
        zh: '案例文件或文件夹（默认：fixtures/cases/<规则集>）',
      }),
    )
    .option(
      '--first-day',
      say({
        en: "decide cases from before the version's first day on that day, as `rules publish` does",
        zh: '将早于该版本生效日的案例按生效日处理，与 `rules publish` 一致',
      }),
    )
    .option(
      '--coverage',
      say({
        en: 'how much of the rules, comparisons, thresholds and days the cases exercise',
        zh: '案例覆盖了多少规则、条件、临界值和日期',
      }),
    )
    .option(
      '--mutate',
      say({
        en: 'make small faults in the rules, one at a time, and list those that no case notices',
        zh: '在规则中逐一制造小错，列出没有案例发现的小错',
      }),
    )
    .option(
      '--write-missing [file]',
      say({
        en: 'write cases that would notice them, for an expert to confirm (default: fixtures/cases/<id>/proposed-<version>.yaml)',
        zh: '写出能发现这些小错的案例，供专家确认（默认：fixtures/cases/<规则集>/proposed-<版本>.yaml）',
      }),
    )
    .option(
      '--at-least <percent>',
      say({
        en: 'what each kind of coverage and the share of faults noticed have to reach (default: 100)',
        zh: '各类覆盖率和小错发现率应达到的百分比（默认：100）',
      }),
      percentOption,
    );
}
