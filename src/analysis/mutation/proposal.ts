import type { Facts } from '../../domain/fact.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import type { Rulebook } from '../../rulebook/model.js';
import type { FixtureCase } from '../../rulebook/read-cases.js';
import type { FixtureFile, Want } from '../../rulebook/schema-cases.js';
import { answerOf } from '../answer.js';
import type { Trial } from '../trials.js';
import { caseName } from './case-name.js';
import type { Mutant } from './mutant.js';
import type { Witness } from './witness.js';

/** A case for the expert to confirm, which wants what the rules say today. */
export interface Proposal {
  readonly file: FixtureFile;
  readonly fixture: FixtureCase;
  readonly subject: string;
  readonly facts: Facts;
  readonly want: Want;
}

/** What the rulebook answers, and beside response and rules only what the fault changes. */
function wantOf(rulebook: Rulebook, { candidate, differs }: Witness): Want {
  const { fixture, facts } = candidate;
  const answer = answerOf({ rulebook, fixture, facts, published: [] });
  return {
    ...(answer.outcome === 'recommended' ? {} : { outcome: answer.outcome }),
    response: answer.response,
    met: [...answer.met],
    ...(differs.includes('tracks') ? { tracks: [...answer.tracks].sort(byCodeUnit) } : {}),
    ...(differs.includes('deadline') ? { deadline: answer.deadline?.within ?? null } : {}),
    ...(differs.includes('exemption') ? { exemption: [...(answer.exemption?.rules ?? [])] } : {}),
    ...(differs.includes('requires') ? { requires: [...answer.requires] } : {}),
  };
}

const plain = (facts: FixtureCase['facts']): NonNullable<FixtureFile['facts']> =>
  Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [
      fact,
      typeof value === 'object' && value !== null ? [...value] : value,
    ]),
  );

function conductOf({ conduct }: FixtureCase): Pick<FixtureFile, 'conduct'> {
  const { from, until, ongoing } = conduct;
  if (from === null && until === null) return {};
  return {
    conduct: {
      ...(from === null ? {} : { from }),
      ...(until === null ? {} : { until }),
      ...(ongoing ? { ongoing } : {}),
    },
  };
}

/**
 * The witness as a case of this very version, to be confirmed.
 * @param taken names that other cases have
 */
export function proposalOf(
  rulebook: Rulebook,
  mutant: Mutant,
  witness: Witness,
  taken: ReadonlySet<string>,
): Proposal {
  const { fixture, subject, facts } = witness.candidate;
  const want = wantOf(rulebook, witness);
  const name = caseName(rulebook, mutant, witness, taken);
  const file: FixtureFile = {
    name,
    proposed: true,
    version: rulebook.version,
    decided_on: fixture.decidedOn,
    ...(fixture.foundOn === null ? {} : { found_on: fixture.foundOn }),
    ...(fixture.foundBy === null ? {} : { found_by: fixture.foundBy }),
    ...conductOf(fixture),
    ...(Object.keys(fixture.facts).length === 0 ? {} : { facts: plain(fixture.facts) }),
    subjects: Object.fromEntries(fixture.subjects.map((one) => [one.id, plain(one.facts)])),
    want: { [subject]: want },
  };
  return { file, fixture, subject, facts, want };
}

/** A proposal as something that a mutant can be held against. */
export const trialOf = ({ file, fixture, subject, facts, want }: Proposal): Trial => ({
  name: file.name,
  place: fixture.place,
  fixture,
  subject,
  facts,
  want,
  day: fixture.decidedOn,
});
