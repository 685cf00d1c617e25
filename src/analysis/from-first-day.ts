import type { Rulebook } from '../rulebook/model.js';
import type { FixtureCase } from '../rulebook/read-cases.js';

/**
 * The cases of a rulebook as if those from before a version's first day were decided on that day: no rule of it holds
 * before, and an expert's case does not end with a version. Cases about the choice among versions stay as they are, and
 * so do those that want just this: that no rule holds yet.
 */
export const fromFirstDay = (
  { effective: { from } }: Rulebook,
  fixtures: readonly FixtureCase[],
): readonly FixtureCase[] =>
  fixtures.map((fixture) =>
    fixture.versions === null && fixture.decidedOn < from && !wantsNoRule(fixture)
      ? { ...fixture, decidedOn: from }
      : fixture,
  );

const wantsNoRule = ({ subjects }: FixtureCase): boolean =>
  subjects.every(({ want }) => want.outcome === 'no_rule' && (want.met ?? []).length === 0);
