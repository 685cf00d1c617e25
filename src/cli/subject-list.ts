import { ok, type Result } from '../domain/result.js';
import type { OfficeDeps } from '../office/deps.js';
import { listSubjects, type ListSubjectsInput } from '../office/register/list-subjects.js';
import type { SubjectView } from '../office/register/subject-view.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { nameOf, standingOf, subjectJson } from './subject-words.js';
import { withOffice } from './with-office.js';
import { widthOf } from './wrap.js';

export interface SubjectListOptions {
  readonly kind?: string;
  readonly unit?: string;
}

async function all(office: OfficeDeps, input: ListSubjectsInput): Promise<Result<readonly SubjectView[]>> {
  const subjects: SubjectView[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listSubjects(office, { ...input, limit: 100, ...(cursor ? { cursor } : {}) });
    if (!page.ok) return page;
    subjects.push(...page.value.subjects);
    ({ cursor } = page.value);
  }
  return ok(subjects);
}

function show(out: Console, subjects: readonly SubjectView[]): void {
  const rows = subjects.map((one) => [
    one.row.ref,
    one.row.kind ?? '-',
    nameOf(one.name, out.language) || '-',
    one.row.unit ?? '-',
    standingOf(one, out.language),
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(0, ...rows.map((row) => widthOf(row[at] ?? ''))));
  for (const row of rows)
    out.print(
      row
        .map((cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell))))
        .join('  ')
        .trimEnd(),
    );
  if (rows.length === 0) out.print(out.language === 'zh' ? '没有登记' : 'nothing is registered');
}

/** `subject list [QUERY]`: the register, or those whose ref begins so or whose name has it. */
export const subjectList = (
  deps: CliDeps,
  out: Console,
  data: string,
  q: string | undefined,
  { kind, unit }: SubjectListOptions,
): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const subjects = await all(office, {
      personal: true,
      ...(q === undefined ? {} : { q }),
      ...(kind === undefined ? {} : { kind }),
      ...(unit === undefined ? {} : { unit }),
    });
    if (!subjects.ok) return out.report(subjects.error);
    if (out.json) out.printJson({ subjects: subjects.value.map(subjectJson) });
    else show(out, subjects.value);
    return 0;
  });
