import { problem, quoted } from '../domain/problem.js';
import { readJson } from '../domain/json-reader.js';
import { parseWith } from '../domain/zod-problems.js';
import { caseSchema } from '../domain/case.js';
import { fail, type Result } from '../domain/result.js';
import type { SubmittedCase } from '../domain/case.js';
import { submitCase } from '../office/submit-case.js';
import { readCaseFile } from '../rulebook/read-case-file.js';
import { type Console, problemJson, problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { progressOn } from './progress.js';
import { withOffice } from './with-office.js';

/** One case a line in `.ndjson` and `.jsonl`; any other file is one case. */
function casesOf(
  text: string,
  file: string,
): { readonly at: number; readonly read: Result<SubmittedCase> }[] {
  if (!/\.(nd|)jsonl?$/i.test(file) || /\.json$/i.test(file))
    return [{ at: 1, read: readCaseFile(text, { file }) }];
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${file}:${index + 1}`;
    const data = readJson(line, { file: place });
    return [{ at: index + 1, read: data.ok ? parseWith(caseSchema, data.value, { file: place }) : data }];
  });
}

/**
 * `case import FILE`: submits the cases of a file, in order. Each has a key of its own, made of the file's content and
 * the line, so that an import that was cut off can be run again and takes no case twice.
 */
export async function caseImport(
  deps: CliDeps,
  out: Console,
  data: string,
  file: string,
  actor: string,
): Promise<ExitCode> {
  const text = await deps.readText(file);
  if (!text.ok) return out.report(text.error);
  const cases = casesOf(text.value, file);
  const content = deps.sha256(text.value).slice(0, 32);
  return withOffice(
    deps,
    out,
    data,
    async (office) => {
      const progress = progressOn(deps, out.language === 'zh' ? '已导入' : 'imported');
      const results: object[] = [];
      let taken = 0;
      for (const { at, read } of cases) {
        const answer = read.ok
          ? await submitCase(office, {
              case: read.value,
              actor: { id: actor, authenticated: false },
              idempotency: {
                actor,
                route: 'case import',
                key: `${content}-${at}`,
                request: JSON.parse(JSON.stringify(read.value)),
              },
            })
          : fail(read.error);
        progress.at(results.length);
        if (answer.ok) {
          taken += 1;
          const { caseId, repeated, recommendations } = answer.value;
          const said = recommendations.map(({ subject, recommendation: { outcome, response } }) => ({
            subject,
            outcome,
            response,
          }));
          results.push({ line: at, case: caseId, repeated, recommendations: said });
          if (!out.json) {
            const responses = said
              .map(({ subject, outcome, response }) => `${subject}: ${response ?? outcome}`)
              .join(', ');
            out.print(
              `${out.green('✓')} ${caseId}  ${responses}${repeated ? (out.language === 'zh' ? '（已有）' : ' (already there)') : ''}`,
            );
          }
          continue;
        }
        results.push({ line: at, problems: answer.error.map((one) => problemJson(one, out.language)) });
        if (!out.json) {
          out.print(
            `${out.red('✗')} ${problemLines(problem('import_line', { line: at, file: quoted(file) }), out.language)}`,
          );
          for (const one of answer.error) out.print(`  ${problemLines(one, out.language)}`);
        }
      }
      progress.end();
      const refused = cases.length - taken;
      if (out.json) out.printJson({ taken, refused, results });
      else
        out.print(
          out.language === 'zh'
            ? `接收 ${taken} 件，未接收 ${refused} 件`
            : `${taken} taken, ${refused} not taken`,
        );
      return refused === 0 ? 0 : 1;
    },
    { isNew: true },
  );
}
