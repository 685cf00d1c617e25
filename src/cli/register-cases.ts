import { type Command, Option } from 'commander';
import { caseStatuses } from '../domain/case-status.js';
import { type ActingOptions, addActingOptions } from './acting-options.js';
import type { CaseAct } from './case-act.js';
import { caseActs } from './case-acts.js';
import { caseImport } from './case-import.js';
import { type CaseListOptions, caseList } from './case-list.js';
import { type CaseSecondingsOptions, caseSecondings } from './case-secondings.js';
import { type CaseShowOptions, caseShow } from './case-show.js';
import { registerCaseLetter } from './register-letters.js';
import { dayOption } from './register-recommend.js';
import type { Registrar } from './run.js';
import { runCaseAct } from './run-case-act.js';
import { wholeOption } from './whole-option.js';

const countOption = wholeOption({ least: 1, most: 100 });

function registerAct(cases: Command, { add, say }: Registrar, act: CaseAct): void {
  const command = add<ActingOptions>(
    cases,
    `${act.name} <case> <file>`,
    act.about,
    ({ deps, out, data }, words, options) => {
      const [caseId = '', file = ''] = words;
      return runCaseAct(act, deps, out, data, { ...options, caseId, file });
    },
  );
  addActingOptions(command, say, act.keys);
}

function registerReading(cases: Command, { add, say }: Registrar): void {
  add<CaseShowOptions>(
    cases,
    'show <case>',
    {
      en: 'show how a case stands, why, and what may be done next',
      zh: '查看案件的状态、理由及下一步',
    },
    ({ deps, out, data }, words, options) => caseShow(deps, out, data, words[0] ?? '', options),
  ).option(
    '--on <day>',
    say({ en: 'the day that days are counted to (default: today)', zh: '计算剩余天数的日期（默认：今天）' }),
    dayOption,
  );
  const status = new Option(
    '--status <status>',
    say({ en: 'only those that stand so', zh: '只列该状态的案件' }),
  );
  add<CaseListOptions>(
    cases,
    'list',
    { en: 'list cases, the newest first', zh: '列出案件，新的在前' },
    ({ deps, out, data }, _words, options) => caseList(deps, out, data, options),
  )
    .addOption(status.choices([...caseStatuses]))
    .option('--unit <unit>', say({ en: 'only those of this unit', zh: '只列该单位的案件' }))
    .option(
      '--q <text>',
      say({ en: "beginning of a case's id or of a subject's ref", zh: '案件编号或对象登记编号的开头' }),
    )
    .option('--cursor <cursor>', say({ en: 'that of the page before', zh: '上一页给出的游标' }))
    .option(
      '--limit <count>',
      say({ en: 'cases on a page (default: 50)', zh: '每页案件数（默认：50）' }),
      countOption,
    );
  add<CaseSecondingsOptions>(
    cases,
    'secondings',
    {
      en: 'list what was proposed through the service and waits for a second person',
      zh: '列出经服务提请、等待第二人复核的事项',
    },
    ({ deps, out, data }, _words, options) => caseSecondings(deps, out, data, options),
  )
    .option('--cursor <cursor>', say({ en: 'that of the page before', zh: '上一页给出的游标' }))
    .option(
      '--limit <count>',
      say({ en: 'proposals on a page (default: 50)', zh: '每页事项数（默认：50）' }),
      countOption,
    );
}

/** `gradus case ...`: the commands on recorded cases. A new act is one row in `case-acts.ts`. */
export function registerCases(registrar: Registrar): void {
  const { add, group, say } = registrar;
  const cases = group('case', { en: 'work on recorded cases', zh: '办理已记录的案件' });
  add<{ as: string }>(
    cases,
    'import <file>',
    {
      en: 'submit the cases of a file: one case, or one a line in .ndjson or .jsonl',
      zh: '提交文件中的案件：单个案件，或 .ndjson、.jsonl 中每行一个',
    },
    ({ deps, out, data }, words, options) => caseImport(deps, out, data, words[0] ?? '', options.as),
  ).requiredOption(
    '--as <actor>',
    say({ en: 'who submits them, as an opaque id', zh: '提交人（不含个人信息的代号）' }),
  );
  registerReading(cases, registrar);
  for (const act of caseActs) registerAct(cases, registrar, act);
  registerCaseLetter(cases, registrar);
}
