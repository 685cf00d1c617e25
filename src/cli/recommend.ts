import { join } from 'node:path';
import type { SubmittedCase } from '../domain/case.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { nearName } from '../domain/near-name.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import type { Recommendation } from '../domain/recommendation.js';
import { fail, ok, type Result } from '../domain/result.js';
import { dayInZone } from '../domain/time-zone.js';
import { gatherFacts } from '../engine/gather-facts.js';
import { recommend } from '../engine/recommend.js';
import { checkCase } from '../office/check-case.js';
import type { LoadedRulebook } from '../office/load-rulebooks.js';
import { builtInDates, requestOf } from '../office/subject-inputs.js';
import type { Rulebook } from '../rulebook/model.js';
import { readCaseFile } from '../rulebook/read-case-file.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { placed } from './placed.js';
import { errorsOf, readRulesFile, rulesFilesIn } from './rules-files.js';
import { showRecommendation } from './show-recommendation.js';

export interface RecommendOptions {
  readonly rules?: string;
  readonly on?: string;
}

type Loaded = readonly [LoadedRulebook, ...LoadedRulebook[]];

/** A rulebook read from a file, as if it had been published. */
const loadedFrom = (rulebook: Rulebook): LoadedRulebook => ({
  rulebook,
  calendarSha256: null,
  publishedSeq: 0,
  row: {
    id: rulebook.id,
    version: rulebook.version,
    hash: rulebook.hash,
    effective_from: rulebook.effective.from,
    effective_until: rulebook.effective.until,
    withdrawn_on: null,
    published_seq: 0,
  },
});

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
async function versionsOf(deps: CliDeps, id: string): Promise<Result<Loaded>> {
  const folder = await rulesFolder(deps);
  const files = await rulesFilesIn(deps, join(folder, id));
  const rulebooks: Rulebook[] = [];
  for (const file of files.ok ? files.value : []) {
    const read = await readOne(deps, file);
    if (!read.ok) return read;
    if (read.value.id === id) rulebooks.push(read.value);
  }
  const [first, ...others] = rulebooks.map(loadedFrom);
  if (first) return ok([first, ...others]);
  const all = await rulesFilesIn(deps, folder);
  const known = [...new Set((all.ok ? all.value : []).map((file) => file.split(/[\\/]/).at(-2) ?? ''))].sort(
    byCodeUnit,
  );
  const near = nearName(id, known);
  const params = { rulebook: quoted(id), place: quoted(folder), known: known.map(quoted).join(', ') || '-' };
  return fail([problem('rulebook_not_there', near ? { ...params, suggestion: quoted(near) } : params)]);
}

interface Answer {
  readonly recommendation: Recommendation;
  readonly rulebook: Rulebook;
}

/** Recommends for every subject of a case with no store at hand: what only a trail knows is unknown. */
async function recommendFor(
  deps: CliDeps,
  { sent, text, file }: { readonly sent: SubmittedCase; readonly text: string; readonly file: string },
  { rules, on }: RecommendOptions,
): Promise<Result<readonly Answer[]>> {
  const alone = rules === undefined ? undefined : await readOne(deps, rules);
  if (alone && !alone.ok) return alone;
  const loaded = alone ? ok<Loaded>([loadedFrom(alone.value)]) : await versionsOf(deps, sent.rulebook);
  if (!loaded.ok) return loaded;
  const today = dayInZone(loaded.value[0].rulebook.calendar.timeZone, deps.now());
  const evaluatedOn = on ?? today;
  const latest = [today, evaluatedOn].sort(byCodeUnit).at(-1) ?? today;
  const given = alone ? { alone: alone.value } : {};
  const checked = checkCase(loaded.value, sent, latest, evaluatedOn, 'what_if', given);
  if (!checked.ok) return fail(placed(checked.error, text, file));
  const { versions, conduct, facts, subjects } = checked.value;
  const builtIn = builtInDates({ conduct, foundOn: sent.found_on }, evaluatedOn);
  const answers: Answer[] = [];
  for (const subject of subjects) {
    const { id, kind } = subject.sent;
    const reported = { ...facts, ...subject.facts };
    const records = gatherFacts({ declarations: versions.declarations, reported, builtIn, history: {} });
    const request = requestOf({ subject: { id, kind: kind ?? null }, versions, facts: records, evaluatedOn });
    const answer = await recommend(request);
    if (!answer.ok) {
      const { version, differences } = answer.error;
      const params = { rulebook: sent.rulebook, version, rule: differences[0]?.rule ?? '-', subject: id };
      return fail([problem('engines_disagree', params, { file })]);
    }
    const { hash } = answer.value.rulebook;
    const used = [versions.decision, ...versions.conduct].find(({ rulebook }) => rulebook.hash === hash);
    answers.push({ recommendation: answer.value, rulebook: (used ?? versions.decision).rulebook });
  }
  return ok(answers.sort((a, b) => byCodeUnit(a.recommendation.subject, b.recommendation.subject)));
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
