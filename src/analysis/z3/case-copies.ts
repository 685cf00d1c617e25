import type { Facts, FactValue } from '../../domain/fact.js';
import type { FactDeclaration, Rulebook } from '../../rulebook/model.js';
import { type CaseTerms, factsRead, literal } from './condition-terms.js';
import { completed, declareFact, type FactTerms } from './fact-terms.js';
import type { Tree } from '../../engine/reference/tree.js';
import type { RuleInForce } from './rules-in-force.js';
import type { ScriptWriter } from './script.js';
import { and, atMost, equal, ifElse, no, not, or, type Term, yes } from './terms.js';

/** The declared facts that the rules, the conditions and the claim itself speak of, in the order of the rulebook. */
export function factsOfQuestion(
  rulebook: Rulebook,
  rules: readonly RuleInForce[],
  conditions: readonly Tree[],
  named: readonly string[],
): readonly FactDeclaration[] {
  const read = new Set([...rules.map(({ when }) => when), ...conditions].flatMap(factsRead));
  for (const id of named) read.add(id);
  return rulebook.facts.filter(({ id, type }) => read.has(id) && type !== 'text');
}

/** Declares a copy of a case. */
export const declareCase = (
  script: ScriptWriter,
  facts: readonly FactDeclaration[],
  copy: string,
  mayBeUnknown: (fact: FactDeclaration) => boolean,
): CaseTerms =>
  new Map(
    facts.map((fact): [string, FactTerms] => [fact.id, declareFact(script, fact, copy, mayBeUnknown(fact))]),
  );

/** A copy of a case that differs from another in one fact alone, known here; all others are the very same terms. */
export const varied = (
  script: ScriptWriter,
  facts: CaseTerms,
  moved: FactDeclaration,
  copy: string,
): CaseTerms => new Map([...facts, [moved.id, declareFact(script, moved, copy, false)]]);

/**
 * A completion of a case: every fact known, the known ones unchanged, and each unknown one with the value that stands
 * for it. Since nothing else reads that value, some values make this any completion there is.
 */
export const completionOf = (facts: CaseTerms): CaseTerms =>
  new Map([...facts].map(([id, terms]) => [id, completed(terms)]));

const holds = (set: FactValue, element: string): Term =>
  Array.isArray(set) && set.includes(element) ? yes : no;

/** The completion of a case by these values, where it does not know better. */
export const completionWith = (facts: CaseTerms, values: Facts): CaseTerms =>
  new Map(
    [...facts].map(([id, terms]): [string, FactTerms] => {
      const value = values[id];
      if (value === null || value === undefined) return [id, completed(terms)];
      const either = (own: Term, other: Term): Term => ifElse(terms.known, own, other);
      const elements = [...terms.elements].map(([element, term]): [string, Term] => [
        element,
        either(term, holds(value, element)),
      ]);
      const own = terms.fact.type === 'set' ? terms.value : either(terms.value, literal(terms, value));
      return [id, { ...completed(terms), value: own, elements: new Map(elements) }];
    }),
  );

/** That a copy of a case has the values that are said; what is unknown may be anything. */
export const isSaid = (facts: CaseTerms, said: Facts): Term =>
  and(
    ...[...facts].flatMap(([id, terms]) => {
      const value = said[id];
      if (value === null || value === undefined) return [];
      return terms.fact.type === 'set'
        ? [...terms.elements].map(([element, term]) => equal(term, holds(value, element)))
        : [equal(terms.value, literal(terms, value))];
    }),
  );

/** Every reader of cases refuses conduct that ends before it begins, where both days are known. */
export function assertConduct(script: ScriptWriter, facts: CaseTerms): void {
  const from = facts.get('conduct_from');
  const until = facts.get('conduct_until');
  if (!from || !until) return;
  const ordered = or(not(and(from.known, until.known)), atMost(from.value, until.value));
  if (ordered !== yes) script.assert(ordered);
}
