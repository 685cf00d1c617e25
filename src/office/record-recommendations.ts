import { canonicalJson } from '../domain/canonical-json.js';
import type { Recommendation } from '../domain/recommendation.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { ok, type Result } from '../domain/result.js';
import type { EngineDisagreement, VersionPair } from '../engine/recommend.js';
import { recordOf, structureOf } from '../engine/record.js';
import { utf8 } from '../trail/bytes.js';
import type { Actor, OfficeDeps } from './deps.js';
import type { Evaluate } from './evaluator.js';
import { bodyOf, plain } from './plain.js';
import type { WriteTx } from './ports.js';
import type { MadeRecommendation } from './read-recommendation.js';
import type { Kept, RecordedPair } from './recommendation-body.js';
import { requestOf, type SubjectInputs } from './subject-inputs.js';
import { appendText } from './text-parts.js';

/** A longer record stands in parts of its own, so that the entry stays below its bound whatever the rulebook. */
const mostKeptBytes = 40_000;
/** Differences between the engines that an entry lists; the first already says that something is wrong. */
const mostDifferences = 200;

export interface Cause {
  readonly caseId: string;
  readonly actor: Actor;
  readonly time: number;
  /** The entry that made the evaluation necessary. */
  readonly seq: number;
}

/** What was recommended, or the entries that say that the engines differed: then nothing is recommended. */
export interface RecordedEvaluation {
  readonly made: readonly MadeRecommendation[];
  readonly failed: readonly number[];
}

const pairOf = (deps: OfficeDeps, { rulebook, day, because }: VersionPair): RecordedPair => ({
  version: rulebook.version,
  hash: rulebook.hash,
  day,
  because,
  calendar_sha256: deps.shelf.get(rulebook.hash)?.calendarSha256 ?? null,
});

function inputsBody(deps: OfficeDeps, inputs: SubjectInputs, causedBy: number) {
  const { rulebook, subject, versions, sealed, history, historyAsOf, evaluatedOn } = inputs;
  const shown = versions.declarations.filter(({ type, personal }) => type !== 'text' && !personal);
  const facts = shown
    .map(({ id }) => [id, inputs.facts[id] ?? { value: null, origin: 'unknown' }] as const)
    .sort(([a], [b]) => byCodeUnit(a, b));
  return {
    rulebook,
    subject: subject.id,
    subject_kind: subject.kind,
    ref: subject.ref,
    act: subject.act,
    caused_by: causedBy,
    evaluated_on: evaluatedOn,
    conduct: versions.conduct.map((pair) => pairOf(deps, pair)),
    decision: pairOf(deps, versions.decision),
    rejected: versions.rejected.map(({ version, reason }) => ({ version, reason })),
    facts: Object.fromEntries(facts),
    sealed_facts: sealed,
    history,
    history_as_of: historyAsOf,
  };
}

/** The record without its facts, which stand among the inputs, and the sentences. */
export function keptOf(recommendation: Recommendation): Kept {
  const { facts: _facts, ...record } = recordOf(recommendation);
  return { recommendation: bodyOf(record), text: recommendation.text };
}

async function appendOne(
  tx: WriteTx,
  deps: OfficeDeps,
  { caseId, actor, time, seq }: Cause,
  inputs: SubjectInputs,
  recommendation: Recommendation,
): Promise<Result<MadeRecommendation>> {
  const envelope = { time, actor, case: caseId };
  const subject = inputs.subject.id;
  const kept = keptOf(recommendation);
  const text = canonicalJson(plain(kept));
  const isLong = utf8(text).length > mostKeptBytes;
  const parts = isLong
    ? await appendText(tx, deps, { ...envelope, kind: 'recommendation_part', about: { subject } }, text)
    : null;
  if (parts && !parts.ok) return parts;
  const body = {
    ...inputsBody(deps, inputs, seq),
    outcome: recommendation.outcome,
    response: recommendation.response,
    asks: recommendation.ask.map(({ fact }) => fact),
    decisive: recommendation.decisive,
    tracks: recommendation.tracks,
    structure_sha256: deps.sha256(canonicalJson(structureOf(recommendation))),
    kept: isLong ? null : kept,
    kept_in: parts ? parts.value : null,
  };
  const appended = await tx.append({ ...envelope, kind: 'recommendation_made', body: bodyOf(body) });
  return appended.ok ? ok({ seq: appended.value.seq, subject, recommendation }) : appended;
}

async function appendFailure(
  tx: WriteTx,
  deps: OfficeDeps,
  { caseId, actor, time, seq }: Cause,
  inputs: SubjectInputs,
  { version, day, differences }: EngineDisagreement,
): Promise<Result<number>> {
  const body = {
    ...inputsBody(deps, inputs, seq),
    version,
    day,
    differences: differences.slice(0, mostDifferences),
    more: Math.max(0, differences.length - mostDifferences),
  };
  const entry = { time, actor, case: caseId, kind: 'evaluation_failed', body: bodyOf(body) } as const;
  const appended = await tx.append(entry);
  return appended.ok ? ok(appended.value.seq) : appended;
}

/**
 * Evaluates subjects and appends what came of it, one entry each, in the order of their ids. If the engines differ on
 * one subject, nothing is recommended for any of them, and the entries say for which.
 */
export async function recordRecommendations(
  tx: WriteTx,
  deps: OfficeDeps,
  evaluate: Evaluate,
  cause: Cause,
  subjects: readonly SubjectInputs[],
): Promise<Result<RecordedEvaluation>> {
  const evaluated = [];
  for (const inputs of [...subjects].sort((a, b) => byCodeUnit(a.subject.id, b.subject.id)))
    evaluated.push({ inputs, answer: await evaluate(requestOf(inputs)) });
  const isAgreed = evaluated.every(({ answer }) => answer.ok);
  const made: MadeRecommendation[] = [];
  const failed: number[] = [];
  for (const { inputs, answer } of evaluated) {
    if (!answer.ok) {
      const appended = await appendFailure(tx, deps, cause, inputs, answer.error);
      if (!appended.ok) return appended;
      failed.push(appended.value);
    } else if (isAgreed) {
      const appended = await appendOne(tx, deps, cause, inputs, answer.value);
      if (!appended.ok) return appended;
      made.push(appended.value);
    }
  }
  return ok({ made, failed });
}
