import type { Facts } from '../../domain/fact.js';
import type { Rulebook } from '../../rulebook/model.js';
import { answerOf } from '../answer.js';
import type { Trial } from '../trials.js';
import { type Candidate, candidateLike } from './candidate.js';
import { differing, type Told, type ToldKey, toldOf } from './told.js';

/** A case that tells a mutant from the sound rulebook. */
export interface Witness {
  readonly candidate: Candidate;
  /** The case that it was made of; null where of none. */
  readonly like: string | null;
  /** The facts that are other than there. */
  readonly changes: Facts;
  readonly before: Told;
  readonly after: Told;
  readonly differs: readonly ToldKey[];
}

/** What came of the search for a case that tells a mutant; `equivalent` is a proof that there is none. */
export type WitnessSearch =
  | { readonly kind: 'witness'; readonly witness: Witness }
  | { readonly kind: 'equivalent' }
  | { readonly kind: 'undecided'; readonly reason: 'too_many' | 'no_such_days' };

/** A case to make others of. */
export type Base = Pick<Trial, 'fixture' | 'subject' | 'facts'>;

/** The two rulebooks that a case is to tell apart, and what to make it of. */
export interface Search {
  readonly rulebook: Rulebook;
  readonly made: Rulebook;
  /** Cases of the file alone, and last those of which nothing is known. */
  readonly bases: readonly Base[];
}

/** What two rulebooks answer to the same case, if that differs in what needs no search over unknown facts. */
export function witnessIn(
  rulebook: Rulebook,
  made: Rulebook,
  { candidate, like, changes }: Pick<Witness, 'candidate' | 'like' | 'changes'>,
): Witness | null {
  const asked = { fixture: candidate.fixture, facts: candidate.facts, published: [] };
  const before = toldOf(answerOf({ ...asked, rulebook }));
  const after = toldOf(answerOf({ ...asked, rulebook: made }));
  const differs = differing(before, after);
  return differs.length === 0 ? null : { candidate, like, changes, before, after, differs };
}

/** The base with these facts changed, if the two rulebooks answer it differently. */
export function tried({ rulebook, made }: Search, base: Base, changes: Facts): Witness | null {
  const candidate = candidateLike(rulebook, base, changes);
  const like = base.fixture.name || null;
  return candidate && witnessIn(rulebook, made, { candidate, like, changes });
}
