import { titleLines } from '../domain/letter/letter-titles.js';
import { numberText } from '../domain/letter/number-text.js';
import { problem, quoted } from '../domain/problem.js';
import { codeOf } from '../office/letters/letter-code.js';
import { readLetterDocument } from '../office/letters/read-letters.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import { docxTarget, writeDocx } from './docx-file.js';
import type { ExitCode } from './exit-code.js';
import { entryNumber } from './trail-show.js';
import { withOffice } from './with-office.js';

/** `letter show N --to OUT.docx`: writes the document of an issued letter as it went out. */
export async function letterShow(
  deps: CliDeps,
  out: Console,
  data: string,
  { entry, to: given }: { readonly entry: string; readonly to?: string | undefined },
): Promise<ExitCode> {
  const to = docxTarget('gradus letter show', given);
  if (!to.ok) return out.report(to.error);
  const letter = entryNumber(entry);
  if (letter === null)
    return out.report([problem('option_not_a_number', { what: 'letter show', found: quoted(entry) })]);
  return withOffice(deps, out, data, async (office) => {
    const document = await readLetterDocument(office, letter);
    if (!document.ok) return out.report(document.error);
    const { row, bytes } = document.value;
    const written = await writeDocx(deps, to.value, bytes);
    if (!written.ok) return out.report(written.error);
    const { kind, language, date, code, year, serial, voided_on: voided } = row;
    const number = numberText({ number: { code, year, serial }, language });
    const check = codeOf(row.content_sha256);
    if (out.json) {
      const told = { letter, kind, number: { code, year, serial }, date, code: check, voided_on: voided };
      out.printJson({ ...told, to: to.value, bytes: bytes.length });
      return 0;
    }
    const zh = out.language === 'zh';
    const named = `${number} ${titleLines(row).join('')}`;
    out.print(`${out.green('✓')} ${named}${zh ? '，' : ', '}${date}${zh ? '，核验码 ' : ', code '}${check}`);
    if (voided !== null) out.print(zh ? `该文书已于 ${voided} 作废` : `void since ${voided}`);
    out.print(zh ? `已写入 ${to.value}` : `written to ${to.value}`);
    return 0;
  });
}
