import type { Facts } from '../../domain/fact.js';
import { builtInFacts } from '../../domain/fact.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import { valuesOf } from '../../engine/gather-facts.js';
import type { SentFacts } from '../../rulebook/check-facts.js';
import type { Rulebook } from '../../rulebook/model.js';
import type { FixtureCase } from '../../rulebook/read-cases.js';
import { factsOf } from '../case-input.js';
import type { Trial } from '../trials.js';

/** A case that nobody wrote: one that somebody did, with other values of some facts. */
export interface Candidate {
  /** As it would be read from a file, of one subject and wanting nothing. */
  readonly fixture: FixtureCase;
  readonly subject: string;
  readonly facts: Facts;
}

const isBuiltIn = (fact: string): boolean => (builtInFacts as readonly string[]).includes(fact);

/** A case with other built-in days; null where it could not have been. */
function withDays(fixture: FixtureCase, days: Facts): FixtureCase | null {
  const dayOf = (name: string, otherwise: string | null): string | null => {
    const day = days[name];
    return day === undefined ? otherwise : typeof day === 'string' ? day : null;
  };
  const from = dayOf('conduct_from', fixture.conduct.from);
  const until = dayOf('conduct_until', fixture.conduct.until);
  if (from !== null && until !== null && until < from) return null;
  return {
    ...fixture,
    decidedOn: dayOf('decided_on', null) ?? fixture.decidedOn,
    foundOn: dayOf('found_on', fixture.foundOn),
    conduct: { from, until, ongoing: from !== null && fixture.conduct.ongoing },
  };
}

/** The facts that were given, on either level, with the changed ones in their place. */
function given(of: SentFacts, changes: Facts, isNew: (fact: string) => boolean): SentFacts {
  const facts: Record<string, SentFacts[string]> = {};
  for (const [fact, value] of Object.entries({ ...of, ...changes })) {
    if (isBuiltIn(fact) || (!Object.hasOwn(of, fact) && !isNew(fact))) continue;
    if (value !== null) facts[fact] = value;
  }
  return facts;
}

/** A case of one subject like the trial's, with these facts changed; null where no such case can be. */
export function candidateLike(
  rulebook: Rulebook,
  { fixture, subject }: Pick<Trial, 'fixture' | 'subject'>,
  changes: Facts,
): Candidate | null {
  const scopes = new Map(rulebook.facts.map(({ id, scope }) => [id, scope]));
  const own = fixture.subjects.find(({ id }) => id === subject)?.facts ?? {};
  const stands = (fact: string): 'case' | 'subject' => {
    if (Object.hasOwn(own, fact)) return 'subject';
    return Object.hasOwn(fixture.facts, fact) ? 'case' : (scopes.get(fact) ?? 'subject');
  };
  const days = Object.fromEntries(Object.entries(changes).filter(([fact]) => isBuiltIn(fact)));
  const dated = withDays(fixture, days);
  if (!dated) return null;
  const made: FixtureCase = {
    ...dated,
    facts: given(fixture.facts, changes, (fact) => stands(fact) === 'case'),
    subjects: [{ id: subject, facts: given(own, changes, (fact) => stands(fact) === 'subject'), want: {} }],
  };
  const [only] = made.subjects;
  const read = only ? factsOf(made, only, rulebook.facts) : undefined;
  return read?.ok ? { fixture: made, subject, facts: valuesOf(read.value) } : null;
}

/** A case of which nothing is known, decided on that day. */
const blankOn = (decidedOn: string): Pick<Trial, 'fixture' | 'subject' | 'facts'> => ({
  fixture: {
    name: '',
    place: {},
    proposed: false,
    version: null,
    versions: null,
    decidedOn,
    foundOn: null,
    foundBy: null,
    conduct: { from: null, until: null, ongoing: false },
    facts: {},
    subjects: [{ id: 'subject', facts: {}, want: {} }],
    placeOf: () => ({}),
  },
  subject: 'subject',
  facts: { decided_on: decidedOn },
});

/** Cases of which nothing is known, one for each day on which rules begin to hold. */
export function blankTrials({
  effective,
  rules,
  tables,
}: Rulebook): readonly Pick<Trial, 'fixture' | 'subject' | 'facts'>[] {
  const days = [effective, ...[...rules, ...tables].map((part) => part.effective)].map(({ from }) => from);
  return [...new Set(days)].sort(byCodeUnit).map(blankOn);
}
