import type { Command } from 'commander';
import { rulesCheck } from './rules-check.js';
import { rulesNew } from './rules-new.js';
import { rulesSchema } from './rules-schema.js';
import { rulesTest } from './rules-test.js';
import type { Register } from './run.js';

/** The commands on rules files: `gradus rules ...`. */
export function registerRules(program: Command, register: Register): void {
  const rules = program.command('rules').description('check, test and start rules files');
  register(
    rules,
    'check <file...>',
    'report every mistake with file, line and column',
    ({ deps, out }, words) => rulesCheck(deps, out, words),
  );
  register<{ write?: string; check?: string }>(
    rules,
    'schema',
    'print the JSON Schema of rules files',
    ({ deps, out }, _words, options) => rulesSchema(deps, out, options),
  )
    .option('--write <file>', 'write it to a file')
    .option('--check <file>', 'compare it with a file');
  register(rules, 'new <id>', 'print a small rules file to start from', ({ deps, out }, words) =>
    rulesNew(deps, out, words[0] ?? ''),
  );
  register<{ cases?: string[] }>(
    rules,
    'test <file>',
    'run the cases of a rules file; a rule that no case meets is a failure',
    ({ deps, out }, words, options) => rulesTest(deps, out, words[0] ?? '', options.cases ?? []),
  ).option('--cases <path...>', 'files or folders of cases (default: fixtures/cases/<id>)');
}
