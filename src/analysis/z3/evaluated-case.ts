import type { Rulebook } from '../../rulebook/model.js';
import { completionOf } from './case-copies.js';
import type { CaseTerms } from './condition-terms.js';
import { boundedBy, type Counted, countedIn, type Outcome, outcomeOf } from './procedure-terms.js';
import type { RuleInForce } from './rules-in-force.js';
import type { ScriptWriter } from './script.js';
import { yes } from './terms.js';

/** What z3 is asked about: a script with the rules that hold on a day. */
export interface Subject {
  readonly script: ScriptWriter;
  readonly rulebook: Rulebook;
  readonly rules: readonly RuleInForce[];
}

/** A copy of a case with what the rules make of it, before step 6. */
export interface EvaluatedCase {
  readonly copy: string;
  readonly facts: CaseTerms;
  readonly counted: readonly Counted[];
  readonly outcome: Outcome;
}

export function evaluated(subject: Subject, facts: CaseTerms, copy: string): EvaluatedCase {
  const { script, rulebook, rules } = subject;
  const counted = countedIn(script, rules, facts, copy);
  return { copy, facts, counted, outcome: outcomeOf(script, rulebook, counted, copy) };
}

/** The outcome after step 6 by one completion: the severest that such an outcome can be is that of the case. */
export function bounded(subject: Subject, one: EvaluatedCase): Outcome {
  if ([...one.facts.values()].every(({ known }) => known === yes)) return one.outcome;
  const whole = evaluated(subject, completionOf(one.facts), `${one.copy} completed`);
  return boundedBy(subject.script, one.outcome, whole.outcome, one.copy);
}
