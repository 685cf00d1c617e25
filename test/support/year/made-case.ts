import type { SubmittedCase } from '../../../src/domain/case.js';
import type { FactDeclaration } from '../../../src/rulebook/model.js';
import type { Chance } from './chance.js';

type SentFacts = NonNullable<SubmittedCase['facts']>;

const filled = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;

/** A value that can be reported, milder ones likelier; undefined for what is computed or would be a text. */
function valueFor(fact: FactDeclaration, chance: Chance): SentFacts[string] | undefined {
  if (fact.source || fact.personal) return undefined;
  const values = fact.values ?? [];
  switch (fact.type) {
    case 'boolean':
      return chance.happens(fact.id.startsWith('duty') ? 0.9 : 0.15);
    case 'choice':
      return filled(values) ? chance.pick(values) : undefined;
    case 'scale':
      return filled(values) ? chance.early(values) : undefined;
    case 'set':
      return filled(values) && chance.happens(0.3) ? [chance.pick(values)] : [];
    case 'integer':
    case 'number':
      return chance.between(1, 6);
    default:
      return undefined;
  }
}

/** Facts of one scope; one in twenty stays unknown. */
function factsFor(
  declared: readonly FactDeclaration[],
  scope: 'case' | 'subject',
  chance: Chance,
): SentFacts {
  const facts: Record<string, SentFacts[string]> = {};
  for (const fact of declared) {
    if (fact.scope !== scope || fact.builtIn) continue;
    const value = valueFor(fact, chance);
    if (value !== undefined && chance.happens(0.95)) facts[fact.id] = value;
  }
  return facts;
}

export interface CasePlan {
  readonly rulebook: string;
  readonly declared: readonly FactDeclaration[];
  readonly foundOn: string;
  readonly units: readonly [string, ...string[]];
}

/** A case of one or, one time in ten, two subjects, found on the day on which it happened. */
export function madeCase({ rulebook, declared, foundOn, units }: CasePlan, chance: Chance): SubmittedCase {
  const first = chance.pick(units);
  const other = chance.pick(units);
  const refs = chance.happens(0.1) && other !== first ? [first, other] : [first];
  return {
    rulebook,
    unit: first,
    found_on: foundOn,
    found_by: 'on_site',
    conduct: { from: foundOn, until: foundOn },
    facts: factsFor(declared, 'case', chance),
    subjects: refs.map((ref, index) => ({
      id: `s${index + 1}`,
      ref,
      kind: 'organisation',
      facts: factsFor(declared, 'subject', chance),
    })),
  };
}
