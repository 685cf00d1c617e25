import type { SubmittedCase } from '../domain/case.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, type Result } from '../domain/result.js';
import type { OfficeDeps } from '../office/deps.js';
import { type SubmitAnswer, submitCase } from '../office/submit-case.js';
import { readCaseFile } from '../rulebook/read-case-file.js';
import { type Console, problemJson } from './console.js';
import type { CliDeps } from './deps.js';
import { type ExitCode, exitCodeOf, worstOf } from './exit-code.js';
import { placed } from './placed.js';
import { progressOn } from './progress.js';
import { withOffice } from './with-office.js';

/** One case as it stands in the file. */
interface FoundCase {
  readonly line: number;
  readonly text: string;
  readonly read: Result<SubmittedCase>;
}

/** One case a line in `.ndjson` and `.jsonl`; any other file is one case. */
function casesOf(text: string, file: string): readonly FoundCase[] {
  if (!/\.(ndjson|jsonl)$/i.test(file)) return [{ line: 1, text, read: readCaseFile(text, { file }) }];
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    return [{ line: index + 1, text: line, read: readCaseFile(line, { file }) }];
  });
}

/** Places within the text of one case as places in the file. */
const located = (problems: readonly Problem[], { line: first }: FoundCase): readonly Problem[] =>
  problems.map((one) => {
    const { line } = one.place ?? {};
    return line === undefined ? one : { ...one, place: { ...one.place, line: first + line - 1 } };
  });

async function submit(
  office: OfficeDeps,
  found: FoundCase,
  { actor, key, file }: { readonly actor: string; readonly key: string; readonly file: string },
): Promise<Result<SubmitAnswer>> {
  if (!found.read.ok) return fail(located(found.read.error, found));
  const answer = await submitCase(office, {
    case: found.read.value,
    actor: { id: actor, authenticated: false },
    idempotency: {
      actor,
      route: 'case import',
      key: `${key}-${found.line}`,
      request: JSON.parse(JSON.stringify(found.read.value)),
    },
  });
  return answer.ok ? answer : fail(located(placed(answer.error, found.text, file), found));
}

function showTaken(out: Console, { caseId, repeated, recommendations }: SubmitAnswer): object {
  const said = recommendations.map(({ subject, recommendation: { outcome, response } }) => ({
    subject,
    outcome,
    response,
  }));
  if (!out.json) {
    const responses = said.map(({ subject, outcome, response }) => `${subject}: ${response ?? outcome}`);
    const again = out.language === 'zh' ? '（此前已接收）' : ' (taken before)';
    out.print(`${out.green('✓')} ${caseId}  ${responses.join(', ')}${repeated ? again : ''}`);
  }
  return { case: caseId, repeated, recommendations: said };
}

/** What is wrong with the store hits every further case as well. */
const endsTheImport = (problems: readonly Problem[]): boolean =>
  problems.some(({ kind }) => kind === 'unavailable' || kind === 'internal');

async function importAll(
  deps: CliDeps,
  out: Console,
  office: OfficeDeps,
  cases: readonly FoundCase[],
  given: { readonly actor: string; readonly key: string; readonly file: string },
): Promise<ExitCode> {
  const progress = progressOn(deps, out.language === 'zh' ? '已导入' : 'imported');
  const results: object[] = [];
  let taken = 0;
  let exit: ExitCode = 0;
  for (const found of cases) {
    const { line } = found;
    const answer = await submit(office, found, given);
    progress.at(results.length);
    if (answer.ok) {
      taken += 1;
      results.push({ line, ...showTaken(out, answer.value) });
      continue;
    }
    const isLast = endsTheImport(answer.error);
    const stopped = problem('import_stopped', { line, file: quoted(given.file) });
    const problems = isLast && cases.length > 1 ? [...answer.error, stopped] : answer.error;
    results.push({ line, problems: problems.map((one) => problemJson(one, out.language)) });
    const code = out.json ? exitCodeOf(problems.map(({ kind }) => kind)) : out.report(problems);
    exit = worstOf([exit, code]);
    if (isLast) break;
  }
  progress.end();
  const refused = results.length - taken;
  const untried = cases.length - results.length;
  if (out.json) out.printJson({ taken, refused, untried, results });
  else if (out.language === 'zh')
    out.print(`接收 ${taken} 件，未接收 ${refused} 件${untried > 0 ? `，未处理 ${untried} 件` : ''}`);
  else out.print(`${taken} taken, ${refused} not taken${untried > 0 ? `, ${untried} not tried` : ''}`);
  return exit;
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
  if (cases.length === 0) return out.report([problem('file_empty', { file: quoted(file) }, { file })]);
  const key = deps.sha256(text.value).slice(0, 32);
  return withOffice(deps, out, data, (office) => importAll(deps, out, office, cases, { actor, key, file }), {
    isNew: true,
  });
}
