import type { Facts } from '../../domain/fact.js';
import { casesIn, type Question } from './question.js';
import type { Z3Limits, Z3Session } from './session.js';

/** What z3 found of a claim. A counterexample is one case, or the two that differ; facts that matter to nothing are left out. */
export type Z3Verdict =
  | { readonly verdict: 'proved' }
  | { readonly verdict: 'refuted'; readonly counterexample: readonly Facts[] }
  | { readonly verdict: 'undecided'; readonly reason: string };

export interface Z3Options extends Z3Limits {
  readonly z3: Z3Session;
}

/** One way in which a claim can fail, looked for. A claim is proved if it fails in none. */
export type Inquiry = (options: Z3Options) => Promise<Z3Verdict>;

/** Looks for the cases of a question. */
export const asking =
  (question: Question): Inquiry =>
  async ({ z3, ...limits }) => {
    const answer = await z3.ask(question.script, limits);
    if (answer.kind === 'none') return { verdict: 'proved' };
    if (answer.kind === 'gave_up') return { verdict: 'undecided', reason: answer.reason };
    return question.isWider
      ? { verdict: 'undecided', reason: 'days of conduct that cross' }
      : { verdict: 'refuted', counterexample: casesIn(question, answer.model) };
  };
