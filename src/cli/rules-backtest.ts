import { resolve } from 'node:path';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { type BacktestQuestion, backtest, backtestKey } from '../office/backtest.js';
import { answerOfBacktest } from '../office/backtest-answer.js';
import type { Finding } from '../office/backtest-finding.js';
import { type BacktestState, isAtEnd } from '../office/backtest-state.js';
import { personalFactsRead } from '../office/personal-facts-read.js';
import type { Rulebook } from '../rulebook/model.js';
import { type BacktestPlaces, dropState, placesOf, saveState, stateToBegin } from './backtest-progress.js';
import { type BacktestSource, exportSource, storeSource } from './backtest-source.js';
import { type Console, problemJson } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { progressOn } from './progress.js';
import { openResumable, type ResumableFile } from './resumable-file.js';
import { errorsOf, readRulesFile } from './rules-files.js';
import { showBacktest } from './show-backtest.js';
import { withOffice } from './with-office.js';

export interface RulesBacktestOptions {
  /** An exported trail in the place of the store. */
  readonly trail?: string;
  readonly on?: string;
  readonly out?: string;
  readonly state?: string;
  readonly first: number;
  readonly resume?: boolean;
}

/** The version that is tried, if it could be published as far as the file alone tells. */
async function readTried(
  deps: CliDeps,
  file: string,
  { on, out, state, trail }: RulesBacktestOptions,
): Promise<Result<Rulebook>> {
  const written = [out, state].flatMap((path) => (path === undefined ? [] : [resolve(path)]));
  for (const path of [file, trail])
    if (path !== undefined && written.includes(resolve(path)))
      return fail([problem('backtest_out_is_input', { found: quoted(path) })]);
  const read = await readRulesFile(deps, file);
  if (!read.ok) return read;
  const { rulebook, problems } = read.value;
  if (!rulebook) return fail(errorsOf(problems));
  const personal = personalFactsRead(rulebook);
  if (personal.length > 0) return fail(personal);
  const { from, until } = rulebook.effective;
  if (on === undefined || (on >= from && (until === null || on < until))) return ok(rulebook);
  const expected = `${from}..${until ?? ''}`;
  return fail([problem('backtest_day_not_in_force', { expected, found: on })]);
}

/** A finding as a line of the file of findings. */
function lineOf(out: Console, finding: Finding): string {
  if (finding.kind === 'change') return `${JSON.stringify(finding)}\n`;
  const problems = finding.problems.map((one) => problemJson(one, out.language));
  return `${JSON.stringify({ ...finding, problems })}\n`;
}

interface Running {
  readonly question: BacktestQuestion;
  readonly source: BacktestSource;
  readonly places: BacktestPlaces;
  readonly state: BacktestState;
}

/** Findings are durable before the state that counts them: what lies behind its bytes is written again. */
async function runPages(
  deps: CliDeps,
  out: Console,
  { question, source, places, state }: Running,
  file: ResumableFile | null,
): Promise<Result<BacktestState>> {
  const trail = await source.trail(state.head);
  if (!trail.ok) return trail;
  const stop = deps.interrupted();
  const progress = progressOn(deps, out.language === 'zh' ? '已回测' : 'backtest', state.head.size);
  progress.at(state.next);
  const onPage = async (
    next: BacktestState,
    findings: readonly Finding[],
  ): Promise<Result<BacktestState>> => {
    const bytes = file
      ? await file.append(findings.map((one) => lineOf(out, one)).join(''))
      : ok(next.out_bytes);
    if (!bytes.ok) return bytes;
    const saved = { ...next, out_bytes: bytes.value };
    progress.at(saved.next);
    const kept = isAtEnd(saved) ? ok(null) : await saveState(deps, places, saved);
    return kept.ok ? ok(saved) : kept;
  };
  const ended = await backtest({ ...question, trail: trail.value, state, stop, onPage });
  progress.end();
  return ended;
}

async function runToEnd(deps: CliDeps, out: Console, running: Running): Promise<Result<BacktestState>> {
  const { places, state } = running;
  const file = places.out === null ? null : await openResumable(places.out, state.out_bytes);
  if (file && !file.ok) return file;
  try {
    const ended = await runPages(deps, out, running, file?.value ?? null);
    if (!ended.ok) return ended;
    const { next, head, tally } = ended.value;
    if (!isAtEnd(ended.value)) {
      const params = { next, size: head.size, subjects: tally.evaluated };
      return fail([problem('backtest_interrupted', params)]);
    }
    const finished = file ? await file.value.finish() : ok(null);
    if (!finished.ok) return finished;
    await dropState(places);
    return ended;
  } finally {
    await file?.value.close();
  }
}

function exitOf({ engines_differ: differ, not_read: notRead }: BacktestState['tally']): ExitCode {
  if (differ > 0) return 4;
  return notRead > 0 ? 1 : 0;
}

async function backtestOver(
  deps: CliDeps,
  out: Console,
  source: BacktestSource,
  question: BacktestQuestion,
  options: RulesBacktestOptions,
): Promise<ExitCode> {
  const places = placesOf(source, options);
  const key = backtestKey(deps, question);
  const state = await stateToBegin(deps, source, places, key, options.resume === true);
  if (!state.ok) return out.report(state.error);
  const { next, head } = state.value;
  if (next > 0 && !out.json)
    out.complain(
      out.language === 'zh'
        ? `从第 ${next} 个条目（共 ${head.size} 个）处继续\n`
        : `going on at entry ${next} of ${head.size}\n`,
    );
  const ended = await runToEnd(deps, out, { question, source, places, state: state.value });
  if (!ended.ok) return out.report(ended.error);
  const report = answerOfBacktest(question.rulebook, ended.value, { from: source.from, on: question.on });
  if (out.json) {
    const unread = report.unread.map((one) => ({
      ...one,
      problems: one.problems.map((each) => problemJson(each, out.language)),
    }));
    out.printJson({ ...report, unread, out: places.out });
  } else showBacktest(out, question.rulebook, report, places.out);
  return exitOf(ended.value.tally);
}

/**
 * `rules backtest NEW`: what a version would have answered in every recorded case. Exit 1 when it cannot read some of
 * them, 4 when it was interrupted or the engines differ; that subjects move is no failure.
 */
export async function rulesBacktest(
  deps: CliDeps,
  out: Console,
  data: string,
  file: string,
  options: RulesBacktestOptions,
): Promise<ExitCode> {
  const tried = await readTried(deps, file, options);
  if (!tried.ok) return out.report(tried.error);
  const rulebook = tried.value;
  const question = { rulebook, on: options.on ?? null, first: options.first };
  const over = async (source: Result<BacktestSource>): Promise<ExitCode> =>
    source.ok ? backtestOver(deps, out, source.value, question, options) : out.report(source.error);
  if (options.trail !== undefined) return over(await exportSource(deps, options.trail, rulebook));
  return withOffice(deps, out, data, async (office) => over(await storeSource(office, data, rulebook)));
}
