import type { CaseReport, CasesReport } from '../analysis/run-cases.js';
import type { Rulebook } from '../rulebook/model.js';
import { type Console, problemJson, problemLines } from './console.js';
import { placeText } from './place-text.js';
import { counted } from './wrap.js';

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function showCase(out: Console, report: CaseReport): void {
  out.print(`${out.red('✗')} ${placeText(report.place)}: ${report.name}`);
  if (report.proposed)
    out.print(
      out.language === 'zh'
        ? '    仅为提出的案例：请核对其“want”，确认后删去“proposed”'
        : '    is only proposed: read what it wants, and take `proposed` away to confirm it',
    );
  for (const subject of report.subjects) {
    if (subject.kind === 'not_read')
      for (const one of subject.problems) out.print(`    ${problemLines(one, out.language)}`);
    else if (subject.kind === 'engines_differ')
      out.print(
        `    ${subject.subject}: ${out.language === 'zh' ? '两次评估不一致' : 'the two evaluations differ'}`,
      );
    else
      for (const { what, wanted, found } of subject.differences)
        out.print(
          out.language === 'zh'
            ? `    ${subject.subject}.${what}：应为 ${said(wanted)}，实际为 ${said(found)}`
            : `    ${subject.subject}.${what}: expected ${said(wanted)}, found ${said(found)}`,
        );
  }
}

/** The cases that failed, the rules that no case meets, and how many of each. */
export function showCases(out: Console, rulebook: Rulebook, { cases, skipped, neverMet }: CasesReport): void {
  const failed = cases.filter(({ passed }) => !passed);
  for (const report of failed) showCase(out, report);
  for (const id of neverMet)
    out.print(
      `${out.red('✗')} ${id}${out.language === 'zh' ? '：没有案例满足这条规则' : ': no case meets this rule'}`,
    );
  const passed = cases.length - failed.length;
  const mark = failed.length + neverMet.length === 0 ? out.green('✓') : out.red('✗');
  const rest =
    skipped === 0 ? '' : out.language === 'zh' ? `，其他版本 ${skipped}` : `, ${skipped} of other versions`;
  out.print(
    out.language === 'zh'
      ? `${mark} ${rulebook.id} ${rulebook.version}：案例通过 ${passed}，未通过 ${failed.length}${rest}；无案例满足的规则 ${neverMet.length}`
      : `${mark} ${rulebook.id} ${rulebook.version}: ${counted(passed, 'case')} passed, ${failed.length} failed${rest}; ${counted(neverMet.length, 'rule')} met by no case`,
  );
}

/** What came of a case, for a program. */
export const caseJson = (out: Console, report: CaseReport): object => ({
  name: report.name,
  at: report.place,
  passed: report.passed,
  ...(report.proposed ? { proposed: true } : {}),
  subjects: report.subjects.map((subject) =>
    subject.kind === 'not_read'
      ? { ...subject, problems: subject.problems.map((one) => problemJson(one, out.language)) }
      : subject,
  ),
});
