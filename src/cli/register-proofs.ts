import type { Command } from 'commander';
import { type DiffOptions, rulesDiff } from './rules-diff.js';
import { type ProveOptions, rulesProve } from './rules-prove.js';
import type { Registrar } from './run.js';

/** The commands that look over all cases of a rules file: `gradus rules prove`, `rules diff`. */
export function registerProofs(rules: Command, { add, say }: Registrar): void {
  const witnesses = say({
    en: 'write the cases that show it into a folder, ready for `gradus recommend --rules`',
    zh: '将作为例证的案例写入文件夹，可用于 `gradus recommend --rules`',
  });
  add<ProveOptions>(
    rules,
    'prove <file>',
    {
      en: 'prove the properties of a rules file over all cases, and find gaps, idle rules and collisions',
      zh: '对规则文件的性质就全部情形加以证明，并找出空白、无效规则和冲突',
    },
    ({ deps, out }, words, options) => rulesProve(deps, out, words[0] ?? '', options),
  )
    .option('--witnesses <folder>', witnesses)
    .option(
      '--cross-check',
      say({
        en: 'have z3 prove it all once more, by an encoding of its own; to differ is a failure',
        zh: '由 z3 以独立编码再证明一遍；结论不同即为失败',
      }),
    )
    .option(
      '--timeout <seconds>',
      say({ en: 'for one question to z3 (default: 60)', zh: '向 z3 提问一次的时限，以秒计（默认：60）' }),
    );
  add<DiffOptions>(
    rules,
    'diff <old> <new>',
    {
      en: 'tell which cases two versions answer otherwise, or prove that there are none',
      zh: '说明两个版本对哪些情形结论不同，或者证明完全相同',
    },
    ({ deps, out }, words, options) => rulesDiff(deps, out, [words[0] ?? '', words[1] ?? ''], options),
  )
    .option(
      '--cases <path...>',
      say({
        en: 'name the cases in these files or folders that change',
        zh: '列出这些文件或文件夹中结论变化的案例',
      }),
    )
    .option('--witnesses <folder>', witnesses);
}
