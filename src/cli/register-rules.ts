import { registerBacktest } from './register-backtest.js';
import { registerProofs } from './register-proofs.js';
import { registerPublishing } from './register-publishing.js';
import { registerTables } from './register-tables.js';
import { registerTesting } from './register-testing.js';
import { rulesCheck } from './rules-check.js';
import { rulesNew } from './rules-new.js';
import { rulesSchema } from './rules-schema.js';
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
  add<{ cases?: boolean }>(
    rules,
    'new <id>',
    { en: 'print a small rules file to start from', zh: '输出一份可供起步的小型规则文件' },
    ({ deps, out }, [id = ''], options) => rulesNew(deps, out, id, options),
  ).option('--cases', say({ en: 'print the cases that test it instead', zh: '改为输出检验它的案例' }));
  registerTesting(rules, registrar);
  registerProofs(rules, registrar);
  registerBacktest(rules, registrar);
  registerTables(rules, registrar);
  registerPublishing(rules, registrar);
}
