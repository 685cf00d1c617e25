import { join } from 'node:path';
import type { SubmittedCase } from '../domain/case.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { nearName } from '../domain/near-name.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { dayInZone } from '../domain/time-zone.js';
import type { Rulebook } from '../rulebook/model.js';
import { readCaseFile } from '../rulebook/read-case-file.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { placed } from './placed.js';
import { type Answer, recommendCase } from './recommend-case.js';
import { errorsOf, readRulesFile, rulesFilesIn } from './rules-files.js';
import { showRecommendation } from './show-recommendation.js';

export interface RecommendOptions {
  readonly rules?: string;
  readonly on?: string;
}

type Versions = readonly [Rulebook, ...Rulebook[]];

async function readOne(deps: CliDeps, file: string): Promise<Result<Rulebook>> {
  const read = await readRulesFile(deps, file);
  if (!read.ok) return read;
  const { rulebook, problems } = read.value;
  return rulebook ? ok(rulebook) : fail(errorsOf(problems));
}

/** Where the versions are that a case is held against: GRADUS_RULES, else `./rules`, else those that are shipped. */
async function rulesFolder(deps: CliDeps): Promise<string> {
  const set = deps.env['GRADUS_RULES'];
  if (set) return set;
  const here = await rulesFilesIn(deps, 'rules');
  return here.ok && here.value.length > 0 ? 'rules' : deps.shippedRules;
}

/** All versions of a rulebook. */
async function versionsOf(deps: CliDeps, id: string): Promise<Result<Versions>> {
  const folder = await rulesFolder(deps);
  const files = await rulesFilesIn(deps, join(folder, id));
  const rulebooks: Rulebook[] = [];
  for (const file of files.ok ? files.value : []) {
    const read = await readOne(deps, file);
    if (!read.ok) return read;
    if (read.value.id === id) rulebooks.push(read.value);
  }
  const [first, ...others] = rulebooks;
  if (first) return ok([first, ...others]);
  const all = await rulesFilesIn(deps, folder);
  const known = [...new Set((all.ok ? all.value : []).map((file) => file.split(/[\\/]/).at(-2) ?? ''))].sort(
    byCodeUnit,
  );
  const near = nearName(id, known);
  const params = { rulebook: quoted(id), place: quoted(folder), known: known.map(quoted).join(', ') || '-' };
  return fail([problem('rulebook_not_there', near ? { ...params, suggestion: quoted(near) } : params)]);
}

/** Recommends for a case that was read; problems have the file, line and column that they are in. */
async function recommendFor(
  deps: CliDeps,
  { sent, text, file }: { readonly sent: SubmittedCase; readonly text: string; readonly file: string },
  { rules, on }: RecommendOptions,
): Promise<Result<readonly Answer[]>> {
  const alone = rules === undefined ? undefined : await readOne(deps, rules);
  if (alone && !alone.ok) return alone;
  const among = alone ? ok<Versions>([alone.value]) : await versionsOf(deps, sent.rulebook);
  if (!among.ok) return among;
  const today = dayInZone(among.value[0].calendar.timeZone, deps.now());
  const given = alone ? { alone: alone.value } : { among: among.value };
  const made = await recommendCase(given, sent, { today, evaluatedOn: on ?? today });
  return made.ok ? made : fail(placed(made.error, text, file));
}

/** `recommend CASE...`: exit 0 when every case was answered. A case that could not be read stops all. */
export async function recommendCommand(
  deps: CliDeps,
  out: Console,
  files: readonly string[],
  options: RecommendOptions,
): Promise<ExitCode> {
  const answers: (Answer & { readonly file: string })[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const text = await deps.readText(file);
    const sent = text.ok ? readCaseFile(text.value, { file }) : text;
    const made =
      text.ok && sent.ok
        ? await recommendFor(deps, { sent: sent.value, text: text.value, file }, options)
        : fail(sent.ok ? [] : sent.error);
    if (made.ok) answers.push(...made.value.map((answer) => ({ ...answer, file })));
    else problems.push(...made.error);
  }
  if (problems.length > 0) return out.report(problems);
  if (out.json) out.printJson({ recommendations: answers.map(({ recommendation }) => recommendation) });
  else
    for (const { recommendation, rulebook, file } of answers)
      showRecommendation(recommendation, rulebook, file, out);
  return 0;
}
