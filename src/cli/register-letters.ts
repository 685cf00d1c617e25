import type { Command } from 'commander';
import { type LetterOptions, letterCommand } from './letter.js';
import type { Registrar } from './run.js';

/** `gradus letter`: what a recorded decision says, as a letter. */
export function registerLetters(program: Command, { add, say }: Registrar): void {
  add<LetterOptions>(
    program,
    'letter <kind> <file>',
    {
      en: 'write a letter as DOCX from a JSON file, or - for standard input; --lang sets its language',
      zh: '由 JSON 文件生成 DOCX 文书，- 表示标准输入；文书语言由 --lang 指定',
    },
    ({ deps, out }, [kind = '', file = ''], options) => letterCommand(deps, out, { ...options, kind, file }),
  )
    .requiredOption('--to <file>', say({ en: 'the .docx file to write', zh: '写入的 .docx 文件' }))
    .option(
      '--template <file>',
      say({
        en: "an office's own .docx template, with fields such as {organ}",
        zh: '本机关自有的 .docx 模板，字段写作 {organ} 等',
      }),
    );
}
