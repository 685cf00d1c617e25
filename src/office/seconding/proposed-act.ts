import type { Problem } from '../../domain/problem.js';
import type { SentSeconding } from '../../domain/seconding.js';
import type { CaseState } from '../case-state.js';
import type { Actor, OfficeDeps } from '../deps.js';
import type { StoredEntry, WriteTx } from '../ports.js';

/** A proposal of a case that somebody answers to, and the case as it now stands. */
export interface ProposedIn {
  readonly deps: OfficeDeps;
  readonly tx: WriteTx;
  readonly caseId: string;
  readonly state: CaseState;
  readonly entries: readonly StoredEntry[];
  readonly stored: StoredEntry;
  readonly seconding: SentSeconding;
  /** The second person. */
  readonly actor: Actor;
  readonly time: number;
}

const place = { path: '/proposal' };

/** What is wrong with what was proposed is at the place of the proposal. */
export const atProposal = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map((one) => (one.place?.path === undefined ? one : { ...one, place }));
