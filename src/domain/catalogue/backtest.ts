import type { CatalogueEntry } from '../problem.js';

/** What can keep a new version from being tried on the recorded cases. */
export const backtestProblems = {
  backtest_interrupted: {
    kind: 'unavailable',
    message: {
      en: 'the backtest was interrupted at entry {next} of {size}, {subjects} subjects evaluated',
      zh: '回测在第 {next} 个条目（共 {size} 个）处中断，已评估对象 {subjects} 个',
    },
    hint: {
      en: 'the same command goes on from there; --resume does so even when entries were added meanwhile',
      zh: '再次运行同一命令即从此处继续；其间若有新条目，请加 --resume',
    },
  },
  backtest_nothing_to_resume: {
    kind: 'not_found',
    message: {
      en: 'expected an interrupted backtest of this file in {file}, found none',
      zh: '{file} 中应有该规则文件中断的回测，实际没有',
    },
    hint: { en: 'leave out --resume to begin one', zh: '去掉 --resume 即重新开始' },
  },
  backtest_state_unreadable: {
    kind: 'bad_input',
    message: {
      en: 'expected the state of an interrupted backtest in {file}, found another text',
      zh: '{file} 中应为中断的回测进度，实际内容不同',
    },
    hint: { en: 'delete the file to begin anew', zh: '请删除该文件后重新开始' },
  },
  backtest_export_unsound: {
    kind: 'bad_input',
    message: {
      en: 'expected an exported trail that verifies, found {file}',
      zh: '应为可通过验证的导出台账，实际为 {file}',
    },
    hint: { en: 'gradus trail verify says more', zh: '详见 gradus trail verify' },
  },
  backtest_export_changed: {
    kind: 'unavailable',
    message: {
      en: 'expected the exported trail to stay as it was when it was verified, {expected} entries, found it changed',
      zh: '导出的台账应保持验证时的原样（{expected} 个条目），实际已被改动',
    },
    hint: { en: 'run it again on a file that nothing writes to', zh: '请在不再被写入的文件上重新运行' },
  },
  backtest_out_is_input: {
    kind: 'usage',
    message: {
      en: 'options --out and --state take files of their own, not {found}, which is read',
      zh: '选项 --out 和 --state 应为单独的文件，不能是所读取的 {found}',
    },
  },
  backtest_day_not_in_force: {
    kind: 'usage',
    message: {
      en: 'option --on takes a day on which the rules file holds, {expected}, not {found}',
      zh: '选项 --on 应为规则文件有效的日期（{expected}），实际为 {found}',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
