import { type Command, InvalidArgumentError, Option } from 'commander';
import { matrixMetrics } from '../office/digest/matrix-blocks.js';
import { digestCommand, type DigestOptions, matrixCommand, type MatrixOptions } from './digest.js';
import { dayOption } from './register-recommend.js';
import type { Registrar } from './run.js';

const firstDay = '1970-01-02';

function digestDay(text: string): string {
  const day = dayOption(text);
  if (day < firstDay) throw new InvalidArgumentError(`>= ${firstDay}.`);
  return day;
}

function periodDays(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text) || Number(text) > 3660) throw new InvalidArgumentError('1..3660.');
  return Number(text);
}

/** `digest` and `matrix`. */
export function registerDigest(program: Command, { add, say }: Registrar): void {
  const on = say({
    en: "a day in the office's time zone (default: today)",
    zh: '本机关时区的日期（默认：今日）',
  });
  add<DigestOptions>(
    program,
    'digest',
    {
      en: 'what came in, is due, overdue, corrected and decided on a day, as Markdown',
      zh: '每日一梳理：当日新增、到期、逾期、整改到位和决定情况（Markdown）',
    },
    ({ deps, out, data }, _words, options) => digestCommand(deps, out, data, options),
  ).option('--on <date>', on, digestDay);
  const metric = new Option(
    '--metric <metric>',
    say({ en: 'what the cells show', zh: '各格显示的指标' }),
  ).choices(matrixMetrics);
  add<MatrixOptions>(
    program,
    'matrix',
    {
      en: 'units by stages of duty, with the cells that nobody has visited',
      zh: '监督矩阵：各单位、各环节的情况，含无人检查的空白',
    },
    ({ deps, out, data }, _words, options) => matrixCommand(deps, out, data, options),
  )
    .option('--on <date>', on, digestDay)
    .option(
      '--days <number>',
      say({ en: 'days of the period (default: as the office has set)', zh: '时段天数（默认：按机关设置）' }),
      periodDays,
    )
    .option(
      '--before <date>',
      say({
        en: 'last of as many days to compare with (default: the day before the period)',
        zh: '对比时段的截止日，天数相同（默认：本时段前一日）',
      }),
      digestDay,
    )
    .option('--party <value>', say({ en: 'only cases of this party', zh: '只计该责任方的案件' }))
    .addOption(metric.default('open'));
}
