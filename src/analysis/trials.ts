import type { Facts } from '../domain/fact.js';
import type { Place } from '../domain/problem.js';
import { valuesOf } from '../engine/gather-facts.js';
import type { Rulebook } from '../rulebook/model.js';
import type { FixtureCase } from '../rulebook/read-cases.js';
import type { Want } from '../rulebook/schema-cases.js';
import { differences } from './compare-want.js';
import { answerOf, type QuickAnswer } from './answer.js';
import { declaredFor, factsOf, versionsFor } from './case-input.js';
import { speaksOf } from './evaluate-case.js';

/** One subject of a case, with what is wanted for it: the smallest thing that a rulebook is held against. */
export interface Trial {
  /** The name of its case and where that stands. */
  readonly name: string;
  readonly place: Place;
  readonly fixture: FixtureCase;
  readonly subject: string;
  readonly facts: Facts;
  readonly want: Want;
  /** The day on which this very version answers; null where a case about the choice ends with another one. */
  readonly day: string | null;
}

export interface Trials {
  readonly trials: readonly Trial[];
  /** Subjects of cases that cannot be held against anything: proposed only, failing, or of facts unknown here. */
  readonly leftOut: number;
}

/** @param other the same rulebook, or one that stands in its place among the versions */
export const answerTo = (
  { fixture, facts }: Pick<Trial, 'fixture' | 'facts'>,
  other: Rulebook,
  published: readonly Rulebook[],
): QuickAnswer => answerOf({ fixture, facts, rulebook: other, published });

/** The subjects of a rulebook's cases for which it answers as wanted, in the order of the cases. */
export function trialsOf(
  rulebook: Rulebook,
  fixtures: readonly FixtureCase[],
  published: readonly Rulebook[],
): Trials {
  const trials: Trial[] = [];
  let leftOut = 0;
  for (const fixture of fixtures) {
    if (!speaksOf(fixture, rulebook, published)) continue;
    const versions = versionsFor(fixture, published);
    for (const { id, facts: sent, want } of fixture.subjects) {
      const declared = versions.ok ? declaredFor(rulebook, versions.value) : [];
      const facts = factsOf(fixture, { id, facts: sent, want }, declared);
      if (!versions.ok || !facts.ok || fixture.proposed) {
        leftOut += 1;
        continue;
      }
      const values = valuesOf(facts.value);
      const answer = answerTo({ fixture, facts: values }, rulebook, published);
      if (differences(want, answer).length > 0) {
        leftOut += 1;
        continue;
      }
      const { name, place } = fixture;
      const isOwn = answer.rulebook.version === rulebook.version;
      trials.push({
        name,
        place,
        fixture,
        subject: id,
        facts: values,
        want,
        day: isOwn ? answer.day : null,
      });
    }
  }
  return { trials, leftOut };
}
