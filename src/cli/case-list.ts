import { type ListedCase, listCases } from '../office/list-cases.js';
import { statusText } from './case-words.js';
import { columnLines } from './columns.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { withOffice } from './with-office.js';

export interface CaseListOptions {
  readonly status?: string;
  readonly unit?: string;
  readonly q?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Each subject with what was recommended, and after an arrow what was decided. */
function subjectsText({ subjects }: ListedCase): string {
  const said = subjects.map(
    ({ subject, response, outcome, decision_seq: decision, decided_response: decided }) => {
      const recommended = response ?? outcome ?? '-';
      return `${subject}: ${recommended}${decision === null ? '' : ` → ${decided ?? '-'}`}`;
    },
  );
  return said.join(', ');
}

function showList(out: Console, cases: readonly ListedCase[], cursor: string | null): void {
  const zh = out.language === 'zh';
  if (cases.length === 0) out.print(zh ? '没有案件' : 'no cases');
  const rows = cases.map(({ file }) => [
    file.case_id,
    file.found_on,
    file.unit ?? '-',
    statusText(file.status)[out.language],
  ]);
  for (const [index, line] of columnLines(rows).entries()) {
    const listed = cases[index];
    out.print(listed ? `${line}  ${subjectsText(listed)}` : line);
  }
  if (cursor !== null) out.print(out.dim(zh ? `更多：--cursor ${cursor}` : `more: --cursor ${cursor}`));
}

/** `case list`: cases, the newest first, a page at a time. */
export const caseList = (
  deps: CliDeps,
  out: Console,
  data: string,
  { status, unit, q, cursor, limit }: CaseListOptions,
): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const listed = await listCases(office, {
      ...(status === undefined ? {} : { status }),
      ...(unit === undefined ? {} : { unit }),
      ...(q === undefined ? {} : { q }),
      ...(cursor === undefined ? {} : { cursor }),
      ...(limit === undefined ? {} : { limit }),
    });
    if (!listed.ok) return out.report(listed.error);
    const { cases, cursor: next } = listed.value;
    if (!out.json) showList(out, cases, next);
    else out.printJson({ cases: cases.map(({ file, subjects }) => ({ ...file, subjects })), cursor: next });
    return 0;
  });
