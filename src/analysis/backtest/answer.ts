import type { Outcome } from '../../domain/recommendation.js';
import { decisiveOf } from '../../engine/decisive.js';
import { isProvisional } from '../../engine/range.js';
import type { PairStanding } from '../../engine/standing.js';

/** What a version of the rules answers for one subject, as far as two versions are compared by it. */
export interface Answer {
  readonly version: string;
  readonly outcome: Outcome;
  readonly response: string | null;
  /** Whether answers to open facts could still change outcome or response. */
  readonly provisional: boolean;
  /** Without `request_facts`, which is no rule's. */
  readonly tracks: readonly string[];
  readonly deadline: { readonly within: string; readonly due_if_ordered_on: string } | null;
  /** The rules that propose an exemption. */
  readonly exemption: readonly string[] | null;
  readonly met: readonly string[];
  readonly decisive: readonly string[];
}

/** The answer of a standing; which rules are decisive is tried one by one, and asked of few (`withDecisive`). */
export function answerOf(standing: PairStanding): Omit<Answer, 'decisive'> {
  const { rulebook, procedure, met, possible } = standing;
  const { outcome, response, tracks, deadline, exemption } = procedure;
  return {
    version: rulebook.version,
    outcome,
    response,
    provisional: isProvisional(possible),
    tracks,
    deadline: deadline && { within: deadline.within, due_if_ordered_on: deadline.due_if_ordered_on },
    exemption: exemption?.rules ?? null,
    met: met.map(({ id }) => id),
  };
}

export const withDecisive = (answer: Omit<Answer, 'decisive'>, standing: PairStanding): Answer => ({
  ...answer,
  decisive: decisiveOf(standing).rules,
});
