import type { Place } from '../../domain/problem.js';
import type { Rulebook } from '../../rulebook/model.js';
import type { FixtureCase } from '../../rulebook/read-cases.js';
import { differences } from '../compare-want.js';
import { answerTo, trialsOf } from '../trials.js';
import { isBeyondLimit } from './beyond-limit.js';
import type { Mutant } from './mutant.js';
import { mutantsOf } from './mutants-of.js';
import { affectedBy, noticeOf, watcher, type Watched } from './notice.js';
import { type Proposal, proposalOf, trialOf } from './proposal.js';
import { type Witness, witnessIn } from './witness.js';
import { witnessSearch } from './witness-search.js';

/** What became of a mutant. */
export type Fate =
  | {
      readonly status: 'killed';
      readonly by: { readonly name: string; readonly at: Place; readonly subject: string };
      /** What of the case's want no longer held. */
      readonly what: readonly string[];
    }
  /** No case noticed it, and this one would. */
  | { readonly status: 'survived'; readonly witness: Witness; readonly proposal: Proposal }
  /** No case can tell it from the rulebook: proved. */
  | { readonly status: 'equivalent'; readonly reason: 'beyond_limit' | 'no_case_differs' }
  | { readonly status: 'undecided'; readonly reason: 'too_many' | 'no_such_days' };

export interface Judged {
  readonly mutant: Mutant;
  readonly fate: Fate;
}

/** How many of the small faults made in a rulebook its own cases notice. */
export interface Mutation {
  /** Subjects of cases that are answered as wanted, and those that are not, or are only proposed. */
  readonly subjects: number;
  readonly left_out: number;
  readonly mutants: readonly Judged[];
  /** Cases that would notice every survivor, no more than are needed to. */
  readonly proposals: readonly Proposal[];
}

export interface MutationOptions {
  readonly published?: readonly Rulebook[];
  /** Told how many mutants of how many are judged; a promise is waited for, so that others get their turn. */
  readonly onMutant?: (done: number, of: number) => void | Promise<void>;
}

interface Proposed {
  readonly witness: Witness;
  readonly proposal: Proposal;
  readonly watched: Watched;
}

/**
 * A case that is proposed already and notices this fault as well: one new case often notices several. Only cases that
 * a changed rule is met in are looked at, before or after; others would take a search over all that is unknown.
 */
function sharedBy(
  rulebook: Rulebook,
  mutant: Mutant,
  proposals: readonly Proposed[],
): { readonly witness: Witness; readonly proposal: Proposal } | null {
  const made = mutant.make();
  for (const { proposal, witness: known, watched } of proposals) {
    const [affected] = affectedBy(mutant, made, [watched]);
    if (!affected?.isMet || !(affected.isFlipped || mutant.touches === 'effects')) continue;
    const witness = witnessIn(rulebook, made, known);
    const isNoticed = witness && differences(proposal.want, answerTo(proposal, made, [])).length > 0;
    if (isNoticed) return { witness, proposal };
  }
  return null;
}

/**
 * Makes every small fault in a rulebook, one at a time, and looks which of its cases notice it. A fault that none
 * notices comes with a case that would, or with the proof that none can. The order and the result depend on the
 * rulebook and its cases alone.
 */
export async function runMutants(
  rulebook: Rulebook,
  fixtures: readonly FixtureCase[],
  { published = [], onMutant = () => undefined }: MutationOptions = {},
): Promise<Mutation> {
  const { trials, leftOut } = trialsOf(rulebook, fixtures, published);
  const beside = watcher(rulebook);
  const watch = { published, trials: trials.map(beside) };
  const search = witnessSearch(rulebook, trials);
  const mutants = mutantsOf(rulebook);
  const proposals: Proposed[] = [];
  const judge = (mutant: Mutant): Fate => {
    if (isBeyondLimit(rulebook, mutant)) return { status: 'equivalent', reason: 'beyond_limit' };
    const notice = noticeOf(mutant, watch);
    if (notice) {
      const { name, place: at, subject } = notice.trial;
      return { status: 'killed', by: { name, at, subject }, what: notice.what };
    }
    const shared = sharedBy(rulebook, mutant, proposals);
    if (shared) return { status: 'survived', ...shared };
    const found = search(mutant);
    if (found.kind === 'equivalent') return { status: 'equivalent', reason: 'no_case_differs' };
    if (found.kind === 'undecided') return { status: 'undecided', reason: found.reason };
    const taken = new Set(
      [...fixtures, ...proposals.map((one) => one.proposal.file)].map(({ name }) => name),
    );
    const { witness } = found;
    const proposal = proposalOf(rulebook, mutant, witness, taken);
    proposals.push({ witness, proposal, watched: beside(trialOf(proposal)) });
    return { status: 'survived', witness, proposal };
  };
  const judged: Judged[] = [];
  for (const mutant of mutants) {
    judged.push({ mutant, fate: judge(mutant) });
    await onMutant(judged.length, mutants.length);
  }
  return {
    subjects: trials.length,
    left_out: leftOut,
    mutants: judged,
    proposals: proposals.map(({ proposal }) => proposal),
  };
}
