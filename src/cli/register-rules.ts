import { registerBacktest } from './register-backtest.js';
import { registerPublishing } from './register-publishing.js';
import { registerTables } from './register-tables.js';
import { rulesCheck } from './rules-check.js';
import { rulesNew } from './rules-new.js';
import { rulesSchema } from './rules-schema.js';
import { rulesTest } from './rules-test.js';
import { rulesWatch } from './rules-watch.js';
import type { Registrar } from './run.js';

/** The commands on rules files: `gradus rules ...`. */
export function registerRules(registrar: Registrar): void {
  const { add, group, say } = registrar;
  const rules = group('rules', {
    en: 'check, test, start and publish rules files',
    zh: '检查、测试、新建和发布规则文件',
  });
  add<{ watch?: boolean }>(
    rules,
    'check <file...>',
    { en: 'report every mistake with file, line and column', zh: '报告每处错误及其文件、行、列' },
    ({ deps, out }, words, { watch }) =>
      watch ? rulesWatch(deps, out, words) : rulesCheck(deps, out, words),
  ).option(
    '--watch',
    say({
      en: 'check again whenever a file or its calendar changes, until Ctrl-C',
      zh: '文件或其日历变动时重新检查，直至按 Ctrl-C',
    }),
  );
  add<{ write?: string; check?: string }>(
    rules,
    'schema',
    { en: 'print the JSON Schema of rules files', zh: '输出规则文件的 JSON Schema' },
    ({ deps, out }, _words, options) => rulesSchema(deps, out, options),
  )
    .option('--write <file>', say({ en: 'write it to a file', zh: '写入文件' }))
    .option('--check <file>', say({ en: 'compare it with a file', zh: '与文件比对' }));
  add(
    rules,
    'new <id>',
    { en: 'print a small rules file to start from', zh: '输出一份可供起步的小型规则文件' },
    ({ deps, out }, words) => rulesNew(deps, out, words[0] ?? ''),
  );
  add<{ cases?: string[] }>(
    rules,
    'test <file>',
    {
      en: 'run the cases of a rules file; a rule that no case meets is a failure',
      zh: '运行规则文件的案例；没有案例满足的规则视为未通过',
    },
    ({ deps, out }, words, options) => rulesTest(deps, out, words[0] ?? '', options.cases ?? []),
  ).option(
    '--cases <path...>',
    say({
      en: 'files or folders of cases (default: fixtures/cases/<id>)',
      zh: '案例文件或文件夹（默认：fixtures/cases/<规则集>）',
    }),
  );
  registerBacktest(rules, registrar);
  registerTables(rules, registrar);
  registerPublishing(rules, registrar);
}
