import type { Place } from '../../domain/problem.js';
import type { Rulebook } from '../../rulebook/model.js';
import type { FixtureCase } from '../../rulebook/read-cases.js';
import { trialsOf } from '../trials.js';
import { isBeyondLimit } from './beyond-limit.js';
import type { Mutant } from './mutant.js';
import { mutantsOf } from './mutants-of.js';
import { noticeOf, watchOf } from './notice.js';
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
  const watch = watchOf(rulebook, published, trials);
  const search = witnessSearch(rulebook, trials);
  const mutants = mutantsOf(rulebook);
  const proposals: { readonly proposal: Proposal; readonly witness: Witness }[] = [];
  const judge = (mutant: Mutant): Fate => {
    if (isBeyondLimit(rulebook, mutant)) return { status: 'equivalent', reason: 'beyond_limit' };
    const notice = noticeOf(mutant, watch);
    if (notice) {
      const { name, place: at, subject } = notice.trial;
      return { status: 'killed', by: { name, at, subject }, what: notice.what };
    }
    // One new case often notices several faults; it is proposed once.
    for (const { proposal, witness: known } of proposals) {
      const witness = witnessIn(rulebook, mutant.make(), known);
      const isNoticed = witness && noticeOf(mutant, watchOf(rulebook, [], [trialOf(proposal)]));
      if (isNoticed) return { status: 'survived', witness, proposal };
    }
    const found = search(mutant);
    if (found.kind === 'equivalent') return { status: 'equivalent', reason: 'no_case_differs' };
    if (found.kind === 'undecided') return { status: 'undecided', reason: found.reason };
    const taken = new Set(
      [...fixtures, ...proposals.map((one) => one.proposal.file)].map(({ name }) => name),
    );
    const made = { witness: found.witness, proposal: proposalOf(rulebook, mutant, found.witness, taken) };
    proposals.push(made);
    return { status: 'survived', ...made };
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
