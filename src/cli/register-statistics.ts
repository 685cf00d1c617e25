import type { Command } from 'commander';
import { dayOption } from './register-recommend.js';
import type { Registrar } from './run.js';
import { statisticsCommand, type StatisticsOptions } from './statistics.js';

/** `statistics`. */
export function registerStatistics(program: Command, { add, say }: Registrar): void {
  add<StatisticsOptions>(
    program,
    'statistics',
    {
      en: 'figures that guard against over-use: for looking at oneself, no target and no ranking',
      zh: '防止泛化和过度使用的统计：供自查，不设指标，不排名次',
    },
    ({ deps, out, data }, _words, options) => statisticsCommand(deps, out, data, options),
  )
    .option(
      '--from <date>',
      say({ en: 'first day (default: of the first record)', zh: '起始日（默认：首次记录）' }),
      dayOption,
    )
    .option('--until <date>', say({ en: 'last day (default: today)', zh: '截止日（默认：今日）' }), dayOption)
    .option('--rulebook <id>', say({ en: 'of one rulebook alone', zh: '只统计一个规则集' }))
    .option(
      '--cases <figure>',
      say({ en: 'list the cases behind a figure, by its name', zh: '按指标名列出其案件' }),
    )
    .option(
      '--cursor <cursor>',
      say({ en: 'with --cases: where the page before ended', zh: '与 --cases 同用：接续上一页' }),
    );
}
