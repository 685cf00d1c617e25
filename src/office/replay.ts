import { canonicalJson, type Json } from '../domain/canonical-json.js';
import { problem, type Problem } from '../domain/problem.js';
import { ok, type Result } from '../domain/result.js';
import { recordOf, structureOf } from '../engine/record.js';
import { semantics, type VersionPair, wording } from '../engine/recommend.js';
import type { OfficeDeps } from './deps.js';
import { type Difference, firstDifference } from './first-difference.js';
import { unionOfFacts } from './case-versions.js';
import { historyFacts } from './history-facts.js';
import { loadRulebooks, type LoadedRulebook } from './load-rulebooks.js';
import { plain } from './plain.js';
import type { ReadTx } from './ports.js';
import { readRecommendationEntry } from './read-recommendation.js';
import { pastAsOf } from './read-priors.js';
import type { Succession } from './register/lineage.js';
import { readSuccessions } from './register/read-lineage.js';
import type { Kept, RecommendationBody, RecordedPair } from './recommendation-body.js';
import { recordedFacts } from './restore-recommendation.js';

/** One recommendation evaluated again. */
export type Replayed = { readonly seq: number } & (
  | { readonly result: 'identical' }
  | { readonly result: 'different'; readonly difference: Difference }
  | { readonly result: 'not_replayable'; readonly problems: readonly Problem[] }
);

export interface ReplayReport {
  readonly checked: number;
  readonly identical: number;
  readonly different: readonly Extract<Replayed, { result: 'different' }>[];
  readonly notReplayable: readonly Extract<Replayed, { result: 'not_replayable' }>[];
}

export type ReplayInput =
  | { readonly seq: number }
  | { readonly all: true; readonly onChecked?: (checked: number) => void };

const page = 200;

const different = (seq: number, difference: Difference): Replayed => ({
  seq,
  result: 'different',
  difference,
});

const notReplayable = (seq: number, problems: readonly Problem[]): Replayed => ({
  seq,
  result: 'not_replayable',
  problems,
});

function pairOf(loaded: readonly LoadedRulebook[], pair: RecordedPair): VersionPair | Difference | Problem {
  const found = loaded.find(({ rulebook }) => rulebook.hash === pair.hash);
  if (!found) return problem('office_rulebook_gone', { hash: pair.hash });
  const { rulebook, calendarSha256 } = found;
  if (calendarSha256 === pair.calendar_sha256) return { rulebook, day: pair.day, because: pair.because };
  return { path: '/calendar_sha256', recorded: pair.calendar_sha256, found: calendarSha256 };
}

/** History as it was when it was read, from the entries that stood then. */
async function historyThen(
  tx: ReadTx,
  caseId: string,
  body: RecommendationBody,
  rulebooks: readonly VersionPair[],
  successions: readonly Succession[],
): Promise<Json> {
  const declarations = unionOfFacts(rulebooks);
  const { ref, history_as_of: asOf } = body;
  const past = ref === null ? null : await pastAsOf(tx, ref, asOf, successions);
  const values = Object.entries(body.facts).flatMap(([name, { value, origin }]) =>
    origin === 'reported' || origin === 'built_in' ? [[name, value] as const] : [],
  );
  const conductFrom = body.facts['conduct_from']?.value;
  const history = historyFacts(declarations, past, {
    caseId,
    act: body.act,
    conductFrom: typeof conductFrom === 'string' ? conductFrom : null,
    evaluatedOn: body.evaluated_on,
    facts: Object.fromEntries(values),
  });
  return plain(history);
}

/** The record as the entry has it, and as the evaluation now makes it; the sentences only under the same wording. */
function compare(
  { sha256 }: OfficeDeps,
  seq: number,
  body: RecommendationBody,
  kept: Kept,
  found: { readonly structure: Json; readonly record: Json; readonly text: Json; readonly facts: Json },
): Replayed {
  const recorded = { ...kept.recommendation, facts: plain(found.facts) };
  const inRecord = firstDifference(recorded, found.record);
  if (inRecord) return different(seq, inRecord);
  const hash = sha256(canonicalJson(found.structure));
  if (hash !== body.structure_sha256)
    return different(seq, { path: '/structure_sha256', recorded: body.structure_sha256, found: hash });
  if (kept.recommendation['wording'] !== wording) return { seq, result: 'identical' };
  const inText = firstDifference(plain(kept.text), found.text, ['text']);
  return inText ? different(seq, inText) : { seq, result: 'identical' };
}

async function replayOne(
  deps: OfficeDeps,
  tx: ReadTx,
  seq: number,
  successions: readonly Succession[],
): Promise<Replayed> {
  const read = await readRecommendationEntry(tx.trail, deps, seq);
  if (!read.ok) return notReplayable(seq, read.error);
  const { caseId, body, kept } = read.value;
  const made = kept.recommendation['semantics'];
  if (made !== semantics) {
    const params = { number: seq, expected: semantics, found: canonicalJson(made ?? null) };
    return notReplayable(seq, [problem('office_other_semantics', params)]);
  }
  const loaded = await loadRulebooks(deps, tx, body.rulebook);
  if (!loaded.ok) return notReplayable(seq, loaded.error);
  const pairs: VersionPair[] = [];
  for (const pair of [...body.conduct, body.decision]) {
    const found = pairOf(loaded.value, pair);
    if ('code' in found) return notReplayable(seq, [found]);
    if ('path' in found) return different(seq, found);
    pairs.push(found);
  }
  const decision = pairs.at(-1);
  if (!decision) return notReplayable(seq, [problem('office_recommendation_unreadable', { number: seq })]);
  const evaluated = [decision, ...pairs.slice(0, -1)];
  const history = await historyThen(tx, caseId ?? '', body, evaluated, successions);
  const inHistory = firstDifference(plain(body.history), history, ['history']);
  if (inHistory) return different(seq, inHistory);
  const recommended = await deps.recommend({
    subject: { id: body.subject, kind: body.subject_kind },
    conduct: pairs.slice(0, -1),
    decision,
    rejected: body.rejected,
    facts: body.facts,
    evaluatedOn: body.evaluated_on,
    bothEngines: true,
  });
  if (!recommended.ok)
    return different(seq, { path: '/engines', recorded: 'agreed', found: plain(recommended.error) });
  const { value } = recommended;
  const rulebook = pairs.find((pair) => pair.rulebook.hash === value.rulebook.hash)?.rulebook;
  return compare(deps, seq, body, kept, {
    structure: structureOf(value),
    record: plain(recordOf(value)),
    text: plain(value.text),
    facts: plain(rulebook ? recordedFacts(rulebook, body.facts) : {}),
  });
}

async function pageOf(deps: OfficeDeps, from: number): Promise<Result<readonly Replayed[]>> {
  return deps.store.read(async (tx) => {
    const replayed: Replayed[] = [];
    const successions = await readSuccessions(tx.trail);
    for (const { seq } of await tx.trail.entriesOfKind('recommendation_made', { from, limit: page }))
      replayed.push(await replayOne(deps, tx, seq, successions));
    return ok(replayed);
  });
}

function reportOf(replayed: readonly Replayed[]): ReplayReport {
  const differing: Extract<Replayed, { result: 'different' }>[] = [];
  const open: Extract<Replayed, { result: 'not_replayable' }>[] = [];
  for (const one of replayed) {
    if (one.result === 'different') differing.push(one);
    if (one.result === 'not_replayable') open.push(one);
  }
  const identical = replayed.length - differing.length - open.length;
  return { checked: replayed.length, identical, different: differing, notReplayable: open };
}

/** One recommendation, as `replay` says. */
export const replayEntry = (deps: OfficeDeps, seq: number): Promise<Result<Replayed>> =>
  deps.store.read(async (tx) => ok(await replayOne(deps, tx, seq, await readSuccessions(tx.trail))));

/**
 * Evaluates recorded recommendations again, with both engines, the rulebook of the recorded hash and the recorded
 * facts, and compares every byte of the structure, the histories, and the sentences under the same wording. Personal
 * data take no part, so that what was erased hinders nothing. Nothing is written.
 */
export async function replay(deps: OfficeDeps, input: ReplayInput): Promise<Result<ReplayReport>> {
  if ('seq' in input) {
    const one = await replayEntry(deps, input.seq);
    return one.ok ? ok(reportOf([one.value])) : one;
  }
  const replayed: Replayed[] = [];
  for (;;) {
    const from = (replayed.at(-1)?.seq ?? -1) + 1;
    const next = await pageOf(deps, from);
    if (!next.ok) return next;
    replayed.push(...next.value);
    input.onChecked?.(replayed.length);
    if (next.value.length < page) return ok(reportOf(replayed));
  }
}
