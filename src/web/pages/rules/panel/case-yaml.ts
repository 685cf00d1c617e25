import { stringify } from 'yaml';
import type { Vocabulary } from '../read-vocabulary.js';
import type { Witness } from './results.js';

/** A case as a test says it; what is not known stands nowhere. */
export interface TestCase {
  readonly name: string;
  readonly decidedOn: string;
  readonly foundOn: string | null;
  readonly conduct: {
    readonly from: string | null;
    readonly until: string | null;
    readonly ongoing?: boolean;
  };
  /** Those of the case beside those of its subject; which is which does not matter to a test. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly want: Readonly<Record<string, unknown>>;
}

function conductOf({ from, until, ongoing = false }: TestCase['conduct']) {
  if (from === null) return {};
  return { conduct: { from, ...(ongoing ? { ongoing } : until === null ? {} : { until }) } };
}

/** A case as a file of tests has it. */
export function testYaml({ name, decidedOn, foundOn, conduct, facts, want }: TestCase): string {
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
  const one = {
    name,
    decided_on: decidedOn,
    ...(foundOn ? { found_on: foundOn } : {}),
    ...conductOf(conduct),
    subjects: { subject: known },
    want: { subject: want },
  };
  return stringify([one], { lineWidth: 0, singleQuote: true });
}

/** What an answer is as something to want. */
export const wantOf = (
  outcome: string,
  response: string | null,
  met: readonly string[],
): TestCase['want'] => ({
  ...(outcome === 'recommended' ? { response } : { outcome }),
  ...(met.length > 0 ? { met: [...met] } : {}),
});

/**
 * A witness as a test. `want` is what the version answers now: whoever makes it a test says whether that is right.
 */
export function caseYaml(name: string, witness: Witness, vocabulary: Vocabulary): string {
  const { decided_on: decidedOn, found_on: foundOn, conduct, facts, outcome, response, met } = witness;
  const declared = Object.entries(facts).filter(([fact]) => Object.hasOwn(vocabulary.facts, fact));
  return testYaml({
    name,
    decidedOn,
    foundOn,
    conduct,
    facts: Object.fromEntries(declared),
    want: wantOf(outcome, response, met),
  });
}
