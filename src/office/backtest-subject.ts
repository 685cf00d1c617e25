import { z } from 'zod';
import { type Answer, answerOf, withDecisive } from '../analysis/backtest/answer.js';
import { besideOf, moveOf } from '../analysis/backtest/compare-answers.js';
import { factsFor } from '../analysis/backtest/facts-for.js';
import { countedIn, type Tally, withCompared } from '../analysis/backtest/tally.js';
import { subtractDays } from '../domain/dates.js';
import { type Problem, problem } from '../domain/problem.js';
import { recommendationSchema } from '../domain/recommendation.js';
import { valuesOf } from '../engine/gather-facts.js';
import { crossCheck, standingOf } from '../engine/standing.js';
import type { FactDeclaration, Rulebook } from '../rulebook/model.js';
import type { Change, Finding } from './backtest-finding.js';
import type { LatestRecommendation, RecordedTrail } from './backtest-trail.js';
import { unionOfFacts } from './case-versions.js';
import type { Kept, RecommendationBody } from './recommendation-body.js';

/** The version that is tried, and how. */
export interface Trial {
  readonly rulebook: Rulebook;
  /** `factsRead` of it. */
  readonly read: readonly string[];
  /** The day for which its rules are read, for all cases; null: that of each evaluation. */
  readonly on: string | null;
  readonly versions: RecordedTrail['versions'];
}

/** The tally with one subject more, and what there is to say of it. */
export interface Counted {
  readonly tally: Tally;
  readonly finding: Finding | null;
}

const { outcome, response, provisional, tracks, deadline, exemption, met, decisive, rulebook } =
  recommendationSchema.shape;
const recordedSchema = z.object({
  outcome,
  response,
  provisional,
  tracks,
  deadline,
  exemption,
  met,
  decisive,
  rulebook,
});

const askedFor = 'request_facts';

/** The first so many, and from then on one of so many: the same subjects whenever the trail is the same. */
const sampledFirst = 50;
const sampledEvery = 50;
const isSampled = (index: number): boolean => index < sampledFirst || index % sampledEvery === 0;

interface Recorded {
  readonly answer: Answer;
  readonly ladder: Rulebook['ladder'];
  readonly declared: readonly FactDeclaration[];
}

/** What was answered, with the ladder and the declarations of that time; a problem where they cannot be had. */
function recordedOf(
  seq: number,
  body: RecommendationBody,
  kept: Kept,
  versions: Trial['versions'],
): Recorded | Problem {
  const read = recordedSchema.safeParse(kept.recommendation);
  if (!read.success) return problem('office_recommendation_unreadable', { number: seq });
  const { hash, version } = read.data.rulebook;
  const own = versions.get(hash);
  if (!own) return problem('office_rulebook_gone', { hash });
  const pairs = [body.decision, ...body.conduct].flatMap((pair) => {
    const found = versions.get(pair.hash);
    return found ? [{ rulebook: found, day: pair.day, because: pair.because }] : [];
  });
  const { data } = read;
  const due = data.deadline;
  const answer = {
    version,
    outcome: data.outcome,
    response: data.response,
    provisional: data.provisional,
    tracks: data.tracks.filter((track) => track !== askedFor),
    deadline: due && { within: due.within, due_if_ordered_on: due.due_if_ordered_on },
    exemption: data.exemption?.rules ?? null,
    met: data.met,
    decisive: data.decisive,
  };
  return { answer, ladder: own.ladder, declared: unionOfFacts(pairs) };
}

/** The day itself, or the nearest on which the version holds. */
function dayWithin({ effective: { from, until } }: Rulebook, day: string): string {
  if (day < from) return from;
  return until !== null && day >= until ? subtractDays(until, 1) : day;
}

interface About {
  readonly case: string;
  readonly subject: string;
  readonly entry: number;
}

const notRead = (tally: Tally, about: About, problems: readonly Problem[]): Counted => ({
  tally: { ...tally, not_read: tally.not_read + 1 },
  finding: { kind: 'not_read', ...about, problems },
});

function enginesDiffer(tally: Tally, about: About, { id, version }: Rulebook, rule: string): Counted {
  const params = { rulebook: id, version, rule, subject: about.subject };
  return {
    tally: {
      ...tally,
      cross_checked: tally.cross_checked + 1,
      engines_differ: tally.engines_differ + 1,
    },
    finding: { kind: 'engines_differ', ...about, problems: [problem('engines_disagree', params)] },
  };
}

/**
 * Evaluates the tried version alone on what was recorded of one subject, and compares its answer with the recorded
 * one. By the compiled engine; of a sample both engines must agree.
 */
export async function countSubject(
  tally: Tally,
  trial: Trial,
  { seq, caseId, body, kept }: LatestRecommendation,
): Promise<Counted> {
  const about = { case: caseId, subject: body.subject, entry: seq };
  if (kept === null)
    return {
      tally: { ...tally, other_rulebooks: countedIn(tally.other_rulebooks, [body.rulebook]) },
      finding: null,
    };
  if (!kept.ok) return notRead(tally, about, kept.error);
  const recorded = recordedOf(seq, body, kept.value, trial.versions);
  if ('code' in recorded) return notRead(tally, about, [recorded]);
  const facts = factsFor({ ...trial, recorded: body.facts, declared: recorded.declared });
  if (!facts.ok) return notRead(tally, about, facts.error);
  const { notRecorded, otherwiseComputed } = facts.value;
  const day = trial.on ?? dayWithin(trial.rulebook, body.evaluated_on);
  const standing = standingOf(trial.rulebook, day, valuesOf(facts.value.facts), body.evaluated_on);
  const isCrossChecked = isSampled(tally.evaluated);
  const [difference] = isCrossChecked ? await crossCheck(standing) : [];
  if (difference) return enginesDiffer(tally, about, trial.rulebook, difference.rule);
  const now = answerOf(standing);
  const move = moveOf(
    { answer: recorded.answer, ladder: recorded.ladder },
    { answer: now, ladder: trial.rulebook.ladder },
  );
  if (move === null)
    return notRead(tally, about, [problem('office_recommendation_unreadable', { number: seq })]);
  const beside = besideOf(recorded.answer, now);
  const isOtherDay = trial.on === null && day !== body.evaluated_on;
  const compared = { move, beside, isOtherDay, isCrossChecked, notRecorded, otherwiseComputed };
  const counted = withCompared(tally, { old: recorded.answer, new: now, ...compared });
  if (move === 'none' && !beside.tracks && !beside.deadline && !beside.exemption)
    return { tally: counted, finding: null };
  const change: Change = {
    ...about,
    evaluated_on: body.evaluated_on,
    rules_day: day,
    move,
    old: recorded.answer,
    new: withDecisive(now, standing),
    not_recorded: notRecorded,
    otherwise_computed: otherwiseComputed,
  };
  return { tally: counted, finding: { kind: 'change', ...change } };
}
