import { type Command, InvalidArgumentError } from 'commander';
import { dayOption } from './register-recommend.js';
import { type RulesBacktestOptions, rulesBacktest } from './rules-backtest.js';
import type { Registrar } from './run.js';

const mostShown = 1000;
const usuallyShown = 20;

function firstOption(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (count <= mostShown) return count;
  throw new InvalidArgumentError(`0..${mostShown}.`);
}

/** `rules backtest`: a version of the rules tried on the recorded cases. */
export function registerBacktest(rules: Command, { add, say }: Registrar): void {
  add<RulesBacktestOptions>(
    rules,
    'backtest <file>',
    {
      en: 'what a version would have answered in every recorded case; Ctrl-C stops it, the same command goes on',
      zh: '以某一版本重评全部已记录案件；Ctrl-C 可中断，再次运行同一命令即继续',
    },
    ({ deps, out, data }, words, options) => rulesBacktest(deps, out, data, words[0] ?? '', options),
  )
    .option(
      '--trail <file>',
      say({
        en: 'read an exported trail (JSONL) instead of the data folder',
        zh: '读取导出的台账（JSONL），不读数据文件夹',
      }),
    )
    .option(
      '--on <day>',
      say({
        en: 'read the rules for this day (default: for the day of each evaluation, or the nearest on which the file holds)',
        zh: '规则按该日读取（默认：按各次评估之日，或规则文件有效的最近一日）',
      }),
      dayOption,
    )
    .option(
      '--out <file>',
      say({
        en: 'write everyone for whom something differs to a JSONL file',
        zh: '将所有有变化的对象写入 JSONL 文件',
      }),
    )
    .option(
      '--state <file>',
      say({
        en: 'where it is kept how far it got (default: beside --out, else in the data folder or beside --trail)',
        zh: '保存进度的文件（默认：--out 旁，否则数据文件夹内或 --trail 旁）',
      }),
    )
    .option(
      '--first <count>',
      say({
        en: `how many of those that move are shown, at most ${mostShown} (default: ${usuallyShown})`,
        zh: `显示前多少个变动，至多 ${mostShown}（默认：${usuallyShown}）`,
      }),
      firstOption,
      usuallyShown,
    )
    .option(
      '--resume',
      say({
        en: 'go on with an interrupted one, even though entries were added since; there must be one',
        zh: '继续中断的回测，即使其间已有新条目；须有中断的回测',
      }),
    );
}
