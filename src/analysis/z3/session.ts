import type { Model } from './fact-terms.js';
import type { Script } from './script.js';

/** What z3 answers: there are such values, there are none, or it gave up for the reason that it says. */
export type Z3Answer =
  | { readonly kind: 'values'; readonly model: Model }
  | { readonly kind: 'none' }
  | { readonly kind: 'gave_up'; readonly reason: string };

export interface Z3Limits {
  /** For one question; z3 then gives up. */
  readonly timeoutMs: number;
  /** The same seed gives the same search. */
  readonly seed: number;
}

/** A running z3. Questions are answered one after the other. */
export interface Z3Session {
  readonly version: string;
  ask(script: Script, limits: Z3Limits): Promise<Z3Answer>;
  /** Asks for values where in turn each of these constants of the script holds; what was learnt of one serves the next. */
  askEach(script: Script, goals: readonly string[], limits: Z3Limits): Promise<readonly Z3Answer[]>;
  /** Ends its threads; a process that leaves them running does not end. */
  close(): Promise<void>;
}
