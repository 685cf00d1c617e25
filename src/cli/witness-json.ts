import type { CaseWitness } from '../analysis/exact/case-witness.js';
import { builtInFacts } from '../domain/fact.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { Rulebook } from '../rulebook/model.js';

const isBuiltIn = (name: string): boolean => (builtInFacts as readonly string[]).includes(name);

const known = ({ facts }: CaseWitness): [string, unknown][] =>
  Object.entries(facts)
    .filter(([, value]) => value !== null)
    .sort(([a], [b]) => byCodeUnit(a, b));

const dayOf = ({ facts }: CaseWitness, name: string): string | null => {
  const day = facts[name];
  return typeof day === 'string' ? day : null;
};

/** A case for a program: `facts` are those that are known, by name. */
export const witnessJson = (witness: CaseWitness): object => ({
  decided_on: witness.decidedOn,
  found_on: dayOf(witness, 'found_on'),
  conduct: { from: dayOf(witness, 'conduct_from'), until: dayOf(witness, 'conduct_until') },
  facts: Object.fromEntries(known(witness).filter(([name]) => !isBuiltIn(name))),
  outcome: witness.outcome,
  response: witness.response,
  tracks: witness.tracks,
  deadline: witness.deadline,
  met: witness.met,
});

/** The case as one that can be submitted, or given to `gradus recommend --rules FILE --on DAY`. */
export function submittedCase(rulebook: Rulebook, witness: CaseWitness): object {
  const facts = known(witness).filter(([name]) => !isBuiltIn(name));
  const isOfCase = ([name]: readonly [string, unknown]): boolean =>
    rulebook.facts.find(({ id }) => id === name)?.scope === 'case';
  return {
    rulebook: rulebook.id,
    found_on: dayOf(witness, 'found_on') ?? witness.decidedOn,
    conduct: { from: dayOf(witness, 'conduct_from'), until: dayOf(witness, 'conduct_until') },
    facts: Object.fromEntries(facts.filter(isOfCase)),
    subjects: [
      {
        id: 'subject',
        kind: 'organisation',
        facts: Object.fromEntries(facts.filter((fact) => !isOfCase(fact))),
      },
    ],
  };
}
