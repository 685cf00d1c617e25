import { byCodeUnit } from '../domain/identifiers.js';
import type { Place } from '../domain/problem.js';
import { valuesOf } from '../engine/gather-facts.js';
import type { Rulebook } from '../rulebook/model.js';
import type { FixtureCase } from '../rulebook/read-cases.js';
import { answerOf, type QuickAnswer } from './answer.js';
import { factsOf } from './case-input.js';

/** A subject of a case that two versions answer otherwise. */
export interface ChangedCase {
  readonly name: string;
  readonly place: Place;
  readonly subject: string;
  readonly old: QuickAnswer;
  readonly new: QuickAnswer;
}

export interface ChangedCases {
  readonly compared: number;
  /** Subjects that a version cannot read, since they speak of facts or values that it does not have. */
  readonly unread: number;
  readonly changed: readonly ChangedCase[];
}

const said = ({ outcome, response, plainTracks, deadline, exemption }: QuickAnswer): string =>
  JSON.stringify([outcome, response, plainTracks, deadline?.within ?? null, exemption?.rules ?? []]);

/** The first day from the case's own on which both versions are in force, as far as their beginnings say. */
const dayFor = (old: Rulebook, now: Rulebook, { decidedOn }: FixtureCase): string =>
  [decidedOn, old.effective.from, now.effective.from].sort(byCodeUnit).at(-1) as string;

/**
 * The named cases whose response, tracks, deadline or exemption differ, each version alone, in the cases' order. A
 * case from before the later version is decided on that version's first day, by both.
 */
export function changedCases(old: Rulebook, now: Rulebook, fixtures: readonly FixtureCase[]): ChangedCases {
  const changed: ChangedCase[] = [];
  let [compared, unread] = [0, 0];
  for (const one of fixtures) {
    const fixture = { ...one, decidedOn: dayFor(old, now, one) };
    for (const subject of fixture.subjects) {
      const answers = [old, now].flatMap((rulebook) => {
        const facts = factsOf(fixture, subject, rulebook.facts);
        return facts.ok ? [answerOf({ fixture, facts: valuesOf(facts.value), rulebook, published: [] })] : [];
      });
      const [before, after] = answers;
      if (!before || !after) {
        unread += 1;
        continue;
      }
      compared += 1;
      if (said(before) === said(after)) continue;
      const { name, place } = fixture;
      changed.push({ name, place, subject: subject.id, old: before, new: after });
    }
  }
  return { compared, unread, changed };
}
