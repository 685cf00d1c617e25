import { problem, quoted } from '../../domain/problem.js';
import type { Recommendation } from '../../domain/recommendation.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { Rulebook } from '../../rulebook/model.js';
import { readState } from '../case-state.js';
import type { Actor, OfficeDeps } from '../deps.js';
import { loadRulebooks } from '../load-rulebooks.js';
import { type Opened, openedIn } from '../personal.js';
import type { StoredEntry } from '../ports.js';
import { readRecommendation } from '../read-recommendation.js';
import { type ExplainedFact, explainedFacts } from './explained-facts.js';
import { factOrigins } from './fact-origins.js';

export interface ExplanationInput {
  readonly caseId: string;
  /** The subject whose latest recommendation is meant; of any subject if left out. */
  readonly subject?: string | undefined;
  /** The entry of an earlier recommendation; the latest if left out. */
  readonly entry?: number | undefined;
  /** Whether who asks may see personal data. */
  readonly personal: boolean;
}

/** One recommendation with everything that a person needs who was not there. */
export interface Explanation {
  readonly caseId: string;
  readonly seq: number;
  readonly time: number;
  readonly subject: {
    readonly id: string;
    readonly kind: string | null;
    readonly ref: string | null;
    readonly name: Opened | null;
  };
  /** The newest recommendation of the subject, which is this one or a later one. */
  readonly latest: number;
  /** What a person decided on it, if anyone did. */
  readonly decision: {
    readonly seq: number;
    readonly time: number;
    readonly actor: Actor;
    readonly response: string | null;
  } | null;
  /** The other subjects of the case that something was recommended for. */
  readonly others: readonly string[];
  readonly recommendation: Recommendation;
  /** The version that was chosen. */
  readonly rulebook: Rulebook;
  readonly facts: readonly ExplainedFact[];
  readonly historyAsOf: number;
  readonly structureSha256: string;
}

const subjectOf = ({ entry: { body } }: StoredEntry): string => String(body['subject']);

/** The entry that is asked for among those of the case that recommended something. */
function asked(
  made: readonly StoredEntry[],
  subjects: readonly string[],
  { subject, entry }: ExplanationInput,
): Result<StoredEntry> {
  if (subject !== undefined && !subjects.includes(subject))
    return fail([problem('office_subject_unknown', { found: shownText(subject) }, { path: '/subject' })]);
  const own = subject === undefined ? made : made.filter((one) => subjectOf(one) === subject);
  const latest = own.at(-1);
  if (!latest) return fail([problem('office_nothing_recommended')]);
  if (entry === undefined) return ok(latest);
  const found = own.find(({ seq }) => seq === entry);
  const expected = own.map(({ seq }) => quoted(seq)).join(', ');
  return found
    ? ok(found)
    : fail([
        problem('office_recommendation_unknown', { expected, found: quoted(entry) }, { path: '/entry' }),
      ]);
}

function decisionOn(entries: readonly StoredEntry[], seq: number): Explanation['decision'] {
  const found = entries.findLast(
    ({ entry: { kind, body } }) => kind === 'decision_recorded' && body['recommendation'] === seq,
  );
  if (!found) return null;
  const { time, actor, body } = found.entry;
  const { response } = body;
  return { seq: found.seq, time, actor, response: typeof response === 'string' ? response : null };
}

/** Reads what explains one recommendation of a case. It is checked against its recorded hash. */
export const readExplanation = (deps: OfficeDeps, input: ExplanationInput): Promise<Result<Explanation>> =>
  deps.store.read(async (tx) => {
    const { caseId, personal: isShown } = input;
    const found = await readState(tx.trail, caseId);
    if (!found.ok) return found;
    const { state, entries } = found.value;
    const made = entries.filter(({ entry }) => entry.kind === 'recommendation_made');
    const of = asked(
      made,
      state.subjects.map(({ id }) => id),
      input,
    );
    if (!of.ok) return of;
    const { seq, entry } = of.value;
    const read = await readRecommendation(tx, deps, seq);
    if (!read.ok) return read;
    const { recommendation, body, subject: id } = read.value;
    const loaded = await loadRulebooks(deps, tx, body.rulebook);
    if (!loaded.ok) return loaded;
    const rulebook = loaded.value.find((one) => one.rulebook.hash === recommendation.rulebook.hash)?.rulebook;
    if (!rulebook) return fail([problem('office_recommendation_unreadable', { number: seq })]);
    const said = factOrigins(
      entries.filter((one) => one.seq < seq),
      id,
    );
    const { personal } = tx;
    const facts = await explainedFacts({ recommendation, body, rulebook, said, caseId, personal, isShown });
    const sealed = state.subjects.find((one) => one.id === id)?.name ?? null;
    const name = await openedIn(personal, caseId, sealed, isShown);
    return ok({
      caseId,
      seq,
      time: entry.time,
      subject: { id, kind: body.subject_kind, ref: body.ref, name },
      latest: made.findLast((one) => subjectOf(one) === id)?.seq ?? seq,
      decision: decisionOn(entries, seq),
      others: [...new Set(made.map(subjectOf))].filter((other) => other !== id),
      recommendation,
      rulebook,
      facts,
      historyAsOf: body.history_as_of,
      structureSha256: body.structure_sha256,
    });
  });
