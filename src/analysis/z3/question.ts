import type { Facts } from '../../domain/fact.js';
import type { FactDeclaration, Rulebook } from '../../rulebook/model.js';
import { assertConduct, declareCase, factsOfQuestion } from './case-copies.js';
import type { CaseTerms } from './condition-terms.js';
import type { Tree } from '../../engine/reference/tree.js';
import { evaluated, type EvaluatedCase, type Subject } from './evaluated-case.js';
import { factIn, type Model } from './fact-terms.js';
import { rulesInForce } from './rules-in-force.js';
import { type Script, scriptWriter } from './script.js';
import type { Term } from './terms.js';

/** A script whose values are one case, or two, that a claim says cannot be. */
export interface Question {
  readonly script: Script;
  readonly copies: readonly { readonly copy: string; readonly facts: CaseTerms }[];
  /** An answer "none" holds, but values may be of cases that nobody can report: then nothing is known. */
  readonly isWider: boolean;
}

export interface QuestionOptions {
  readonly rulebook: Rulebook;
  readonly day: string;
  /** Conditions beside those of the rules, and facts that the claim names. */
  readonly conditions?: readonly Tree[];
  readonly named?: readonly string[];
  readonly mayBeUnknown: (fact: FactDeclaration) => boolean;
  /** Whether days of conduct may cross, as no case's do. */
  readonly mayCross?: boolean;
  /** Says when the claim fails for a case, and which further copies that takes. */
  readonly fails: (
    subject: Subject,
    one: EvaluatedCase,
  ) => { readonly when: Term; readonly others: readonly EvaluatedCase[] };
}

/** Asks for a case `a` for which a claim fails, and for the others that it fails against. */
export function questionAbout(options: QuestionOptions): Question {
  const { rulebook, day, conditions = [], named = [], mayBeUnknown, mayCross = false, fails } = options;
  const script = scriptWriter();
  const rules = rulesInForce(rulebook, day);
  const subject: Subject = { script, rulebook, rules };
  const facts = declareCase(script, factsOfQuestion(rulebook, rules, conditions, named), 'a', mayBeUnknown);
  const one = evaluated(subject, facts, 'a');
  const { when, others } = fails(subject, one);
  const copies = [one, ...others];
  if (!mayCross) for (const each of copies) assertConduct(script, each.facts);
  script.assert(when);
  return {
    script: script.finish(),
    copies: copies.map(({ copy, facts: own }) => ({ copy, facts: own })),
    isWider: mayCross,
  };
}

/** The cases that a model of the question's script stands for. */
export const casesIn = ({ copies }: Question, model: Model): readonly Facts[] =>
  copies.map(({ copy, facts }) =>
    Object.fromEntries(
      [...facts].map(([id, terms]) => {
        // A copy that differs in some facts alone shares the others with the first.
        const own = terms === copies[0]?.facts.get(id) ? (copies[0]?.copy ?? copy) : copy;
        return [id, factIn(model, terms, own)];
      }),
    ),
  );
