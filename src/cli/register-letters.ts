import type { Command } from 'commander';
import { type CaseLetterOptions, caseLetter } from './case-letter.js';
import { type LetterOptions, letterCommand } from './letter.js';
import { letterShow } from './letter-show.js';
import { letterVoid } from './letter-void.js';
import type { Registrar } from './run.js';

const toOption = { en: 'the .docx file to write', zh: '写入的 .docx 文件' };
const actorOption = {
  en: 'who acts, as an opaque id (default: the user of this system)',
  zh: '办理人（不含个人信息的代号；默认：本机用户）',
};

/** Letters that were issued. Words and options of the group stand before or after the names of its commands. */
function registerIssued(letters: Command, { add, say }: Registrar): void {
  add<{ to?: string }>(
    letters,
    'show <entry>',
    { en: 'write the document of an issued letter, as it went out', zh: '写出已发文书的原件' },
    ({ deps, out, data }, [entry = ''], { to }) => letterShow(deps, out, data, { entry, to }),
  ).option('--to <file>', say(toOption));
  add<{ actor?: string }>(
    letters,
    'void <entry> <file>',
    {
      en: 'declare an issued letter void, for the reasons in a file; its number stays taken',
      zh: '依文件所载理由作废已发文书；其编号保留',
    },
    ({ deps, out, data }, [entry = '', file = ''], { actor }) =>
      letterVoid(deps, out, data, { entry, file, actor }),
  ).option('--actor <id>', say(actorOption));
}

/** `gradus letter`: what a file says, as a letter; and letters that were issued. */
export function registerLetters(program: Command, registrar: Registrar): void {
  const { add, say } = registrar;
  const letters = add<LetterOptions>(
    program,
    'letter <kind> <file>',
    {
      en: 'write a letter as DOCX from a JSON file, or - for standard input; --lang sets its language',
      zh: '由 JSON 文件生成 DOCX 文书，- 表示标准输入；文书语言由 --lang 指定',
    },
    ({ deps, out }, [kind = '', file = ''], options) => letterCommand(deps, out, { ...options, kind, file }),
  )
    .option('--to <file>', say(toOption))
    .option(
      '--template <file>',
      say({
        en: "an office's own .docx template, with fields such as {organ}",
        zh: '本机关自有的 .docx 模板，字段写作 {organ} 等',
      }),
    );
  registerIssued(letters, registrar);
}

/** `gradus case letter`: a letter made of what is recorded of a case. */
export function registerCaseLetter(cases: Command, { add, say }: Registrar): void {
  add<CaseLetterOptions>(
    cases,
    'letter <case> <file>',
    {
      en: 'issue a letter from what is recorded, with the next number, and write it as DOCX',
      zh: '依据登记内容签发文书，取下一编号，并生成 DOCX',
    },
    ({ deps, out, data }, [caseId = '', file = ''], options) =>
      caseLetter(deps, out, data, { ...options, caseId, file }),
  )
    .option('--to <file>', say(toOption))
    .option('--draft', say({ en: 'mark it as a draft and record nothing', zh: '只生成草稿，不作登记' }))
    .option('--actor <id>', say(actorOption))
    .option(
      '--key <key>',
      say({
        en: "repeated under one key, it is not issued again (default: made of the case and the file's content)",
        zh: '同一值的重复命令不会重复签发（默认：由案件与文件内容生成）',
      }),
    );
}
