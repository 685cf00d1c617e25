import type { Commitment } from '../domain/commitment.js';
import type { Fact, FactRecords, Facts } from '../domain/fact.js';
import type { RecommendRequest } from '../engine/recommend.js';
import { gatherFacts } from '../engine/gather-facts.js';
import type { FactDeclaration } from '../rulebook/model.js';
import type { RecordedFact, RecordedSubject } from './case-body.js';
import type { CaseState } from './case-state.js';
import type { CaseVersions } from './case-versions.js';
import { type HistoryQuestion, historyFacts } from './history-facts.js';
import type { ReadTx } from './ports.js';
import { readPast } from './read-priors.js';
import type { HistoryFact } from './recommendation-body.js';

/** Everything that the evaluation of one subject reads, and what is recorded of it. */
export interface SubjectInputs {
  readonly rulebook: string;
  readonly subject: RecordedSubject;
  readonly versions: CaseVersions;
  readonly facts: FactRecords;
  readonly sealed: Readonly<Record<string, Commitment>>;
  readonly history: Readonly<Record<string, HistoryFact>>;
  /** The trail's size when history was read. */
  readonly historyAsOf: number;
  readonly evaluatedOn: string;
}

const isSealed = (fact: RecordedFact): fact is Commitment =>
  typeof fact === 'object' && fact !== null && !Array.isArray(fact);

/** Case level and subject level together, without what is sealed: no rule reads that. */
function reportedOf(
  state: CaseState,
  subject: RecordedSubject,
): { facts: Facts; sealed: Record<string, Commitment> } {
  const facts: Record<string, Fact> = {};
  const sealed: Record<string, Commitment> = {};
  for (const [name, fact] of Object.entries({ ...state.facts, ...subject.facts })) {
    if (isSealed(fact)) sealed[name] = fact;
    else facts[name] = fact;
  }
  return { facts, sealed };
}

export const builtInDates = (state: Pick<CaseState, 'conduct' | 'foundOn'>, evaluatedOn: string): Facts => ({
  conduct_from: state.conduct.from,
  conduct_until: state.conduct.until,
  found_on: state.foundOn,
  decided_on: evaluatedOn,
});

/** What the trail says of the history of a subject, as of now. */
export async function historyOf(
  tx: ReadTx,
  declarations: readonly FactDeclaration[],
  ref: string | null,
  question: HistoryQuestion,
): Promise<Readonly<Record<string, HistoryFact>>> {
  const hasHistory = declarations.some(({ source }) => source !== null && source.kind !== 'days_between');
  if (!hasHistory) return {};
  const past = ref === null ? null : await readPast(tx.projections, ref);
  return historyFacts(declarations, past, question);
}

export const valuesOfHistory = (history: Readonly<Record<string, HistoryFact>>): Facts =>
  Object.fromEntries(Object.entries(history).map(([name, { value }]) => [name, value]));

/** The inputs of one subject's evaluation, read from a case and from the trail as it is in `tx`. */
export async function inputsOf(
  tx: ReadTx,
  state: CaseState,
  subject: RecordedSubject,
  versions: CaseVersions,
  evaluatedOn: string,
): Promise<SubjectInputs> {
  const { declarations } = versions;
  const { facts: reported, sealed } = reportedOf(state, subject);
  const builtIn = builtInDates(state, evaluatedOn);
  const { size } = await tx.trail.head();
  const history = await historyOf(tx, declarations, subject.ref, {
    caseId: state.caseId,
    act: subject.act,
    conductFrom: state.conduct.from,
    evaluatedOn,
    facts: { ...builtIn, ...reported },
  });
  const facts = gatherFacts({ declarations, reported, builtIn, history: valuesOfHistory(history) });
  const rulebook = state.rulebook;
  return { rulebook, subject, versions, facts, sealed, history, historyAsOf: size, evaluatedOn };
}

/** What the engine is asked. Of the subject it learns id and kind; of the reporter nothing at all. */
export const requestOf = ({
  subject,
  versions,
  facts,
  evaluatedOn,
}: Pick<SubjectInputs, 'versions' | 'facts' | 'evaluatedOn'> & {
  readonly subject: Pick<RecordedSubject, 'id' | 'kind'>;
}): RecommendRequest => ({
  subject: { id: subject.id, kind: subject.kind },
  conduct: versions.conduct,
  decision: versions.decision,
  rejected: versions.rejected,
  facts,
  evaluatedOn,
  bothEngines: true,
});
