import { byCodeUnit } from '../../domain/identifiers.js';
import type { Departure } from '../../domain/decision.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { OfficeDeps } from '../deps.js';
import { listAll } from '../list-all.js';
import { loadRulebook } from '../load-rulebooks.js';
import type { ColumnReader } from '../ports.js';
import { supervisedUnitOf } from '../register/supervised-unit.js';
import { grouped } from './grouped.js';
import { type Like, likeDecisions, type Made, type Work } from './like-decisions.js';
import { type Likened, likeness } from './likeness.js';
import { type Difference, differencesIn } from './unlike.js';

/** A decision that stands on a subject of another case, like that on this one to every rule. */
export interface LikeCase {
  readonly case: string;
  readonly subject: string;
  /** The entry that says what is decided: of a varied decision, the one that varied it. */
  readonly decision: number;
  readonly decided_on: string;
  readonly response: string | null;
  readonly exempted: boolean;
  /** Of the decision as it was made. */
  readonly departure: Departure;
  readonly under_appeal: boolean;
  /** Where the two differ, by which no rule can tell them apart; `one` is the case that was asked about. */
  readonly differs: readonly Difference[];
}

export interface ResponseCount {
  readonly response: string | null;
  readonly exempted: boolean;
  readonly count: number;
}

/** What was decided in cases like this one, for one subject of it. */
export interface LikeSubject {
  readonly subject: string;
  /** Its latest recommendation, by which it is compared; null while there is none. */
  readonly recommendation: number | null;
  readonly count: number;
  /** The most frequent first. */
  readonly responses: readonly ResponseCount[];
  /** The newest, at most twenty. */
  readonly cases: readonly LikeCase[];
}

const mostCases = 20;

const differences = async (
  projections: ColumnReader,
  own: Work,
  made: Made,
): Promise<readonly Difference[]> =>
  differencesIn(own, made, [
    ['unit', await supervisedUnitOf(projections, own), await supervisedUnitOf(projections, made)],
    ['kind', own.subject_kind, made.subject_kind],
    ['found_by', own.found_by, made.found_by],
    ['campaign', own.campaign, made.campaign],
  ]);

const caseOf = async (
  projections: ColumnReader,
  own: Work,
  { made, standing, response }: Like,
): Promise<LikeCase> => ({
  case: made.case_id,
  subject: made.subject,
  decision: standing.decision_seq,
  decided_on: made.decided_on,
  response,
  exempted: made.exempted,
  departure: made.departure,
  under_appeal: standing.under_appeal,
  differs: await differences(projections, own, made),
});

const countsOf = (likes: readonly Like[]): readonly ResponseCount[] =>
  grouped(likes, ({ response, made }) => JSON.stringify([response, made.exempted]))
    .flatMap(([, [first, ...others]]) =>
      first ? [{ response: first.response, exempted: first.made.exempted, count: others.length + 1 }] : [],
    )
    .sort((a, b) => b.count - a.count || byCodeUnit(a.response ?? '', b.response ?? ''));

async function likeSubject(
  projections: ColumnReader,
  own: Work,
  likenessOf: (row: Likened) => string | null,
): Promise<LikeSubject> {
  const { subject, recommendation_seq: recommendation } = own;
  const likes = await likeDecisions(projections, own, likenessOf);
  const newest = likes.toSorted((a, b) => b.standing.decision_seq - a.standing.decision_seq);
  const cases: LikeCase[] = [];
  for (const like of newest.slice(0, mostCases)) cases.push(await caseOf(projections, own, like));
  return { subject, recommendation, count: likes.length, responses: countsOf(likes), cases };
}

/**
 * What was decided on subjects of other cases to which the same was recommended by the same rules and whose facts no
 * condition tells apart from those of this case, by subject. Only decisions that stand. It is there to be read: what
 * was decided before binds nobody, and no act reads it.
 */
export const likeCases = (
  deps: OfficeDeps,
  { caseId }: { readonly caseId: string },
): Promise<Result<readonly LikeSubject[]>> =>
  deps.store.read(async (tx) => {
    const { projections } = tx;
    const file = await projections.get('case_file', { case_id: caseId });
    if (!file) return fail([problem('office_case_unknown', { found: shownText(caseId) })]);
    const loaded = await loadRulebook(deps, tx, file.rulebook);
    if (!loaded.ok) return loaded;
    const likenessOf = likeness(loaded.value.map(({ rulebook }) => rulebook));
    const found: LikeSubject[] = [];
    for (const own of await listAll(projections, 'case_work', [
      { column: 'case_id', is: '=', value: caseId },
    ]))
      found.push(await likeSubject(projections, own, likenessOf));
    return ok(found);
  });
