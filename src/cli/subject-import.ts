import { problem, quoted } from '../domain/problem.js';
import { importSubjects } from '../office/register/import-subjects.js';
import { actingOn } from './acting.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { readWhole } from './read-whole.js';
import { readSubjectSheet } from './subject-sheet.js';
import { withOffice } from './with-office.js';

/**
 * `subject import FILE`: registers what a list says, CSV or XLSX, all of it or nothing. What stands in the register
 * already as the list says is left alone, so that a list can be imported again.
 */
export async function subjectImport(
  deps: CliDeps,
  out: Console,
  data: string,
  file: string,
  given: string | undefined,
): Promise<ExitCode> {
  const actor = actingOn(deps, 'gradus subject import', given);
  if (!actor.ok) return out.report(actor.error);
  const bytes = await readWhole(deps, file);
  if (!bytes.ok) return out.report(bytes.error);
  if (bytes.value.length === 0) return out.report([problem('file_empty', { file: quoted(file) }, { file })]);
  const { readSpreadsheet } = await import('../sheets/read-spreadsheet.js');
  const grid = await readSpreadsheet(bytes.value, file, null);
  if (!grid.ok) return out.report(grid.error);
  const sheet = readSubjectSheet(grid.value);
  if (!sheet.ok) return out.report(sheet.error);
  const { subjects, inCells } = sheet.value;
  return withOffice(
    deps,
    out,
    data,
    async (office) => {
      const done = await importSubjects(office, { subjects, actor: actor.value, idempotency: null });
      if (!done.ok) return out.report(inCells(done.error));
      const { registered, changed, unchanged } = done.value;
      if (out.json) out.printJson({ file, registered, changed, unchanged });
      else
        out.print(
          out.language === 'zh'
            ? `${out.green('✓')} 新登记 ${registered} 个，变更 ${changed} 个，未变 ${unchanged} 个`
            : `${out.green('✓')} ${registered} registered, ${changed} changed, ${unchanged} as they were`,
        );
      return 0;
    },
    { isNew: true },
  );
}
