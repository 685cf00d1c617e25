import type { Rulebook } from '../../src/rulebook/model.js';
import { type FixtureCase, readCases } from '../../src/rulebook/read-cases.js';
import { readRulebook } from '../../src/rulebook/read-rulebook.js';
import { sha256 } from './office.js';
import { smallRulebook } from './small-rulebook.js';
import { valueIn } from './results.js';

/** Rules with a threshold, a date, a list, a set, a group of any, a negation and a table with a range. */
const moreRules = `  - id: DUE-1
    title: { en: Within ten days, zh: 十日内 }
    effect: deadline
    within: P10D
    when:
      any:
        - { not: { fact: kind, operator: equal, value: late } }
        - all:
            - { condition: answerable }
            - { fact: earlier, operator: lessThan, value: 5 }
    because: { en: Ten days., zh: 十日。 }
    basis: [{ cite: example }]
  - id: TRK-1
    title: { en: Watched, zh: 跟踪 }
    effect: track
    track: watched
    when: { fact: kind, operator: in, value: [late, missing] }
    effective: { from: 2022-06-01, until: 2022-12-01 }
    because: { en: It is watched., zh: 予以跟踪。 }
    basis: [{ cite: example }]
`;

const tracks = `tracks:
  - { id: told, label: { en: Told, zh: 告知 } }
  - { id: watched, label: { en: Watched, zh: 跟踪 } }`;

export const testedText = (change: (text: string) => string = (text) => text): string =>
  change(smallRulebook({ rules: moreRules, more: tracks }));

export function rulebookFrom(text: string): Rulebook {
  const { rulebook, problems } = readRulebook(text, {
    file: 'small.yaml',
    sha256,
    calendar: () => undefined,
  });
  if (!rulebook) throw new Error(JSON.stringify(problems));
  return rulebook;
}

export const testedRulebook = (change?: (text: string) => string): Rulebook =>
  rulebookFrom(testedText(change));

export const casesFrom = (text: string): readonly FixtureCase[] =>
  valueIn(readCases(text, { file: 'cases.yaml' }));

/** A few cases of the tested rulebook, far from noticing everything. */
export const fewCases = `- name: Some harm, knowing
  decided_on: 2022-07-10
  facts: { harm: some, kind: late }
  subjects: { town: { theirs: true, knowing: true, earlier: 0, last_order: none } }
  want: { town: { response: top, met: [AGG-1, DUE-1, GRID-2, TRK-1] } }
- name: No harm
  decided_on: 2022-07-10
  facts: { harm: none, kind: missing }
  subjects: { town: { theirs: true, knowing: false, earlier: 1, helped: true } }
  want: { town: { response: order } }
- name: Not theirs
  decided_on: 2022-11-30
  facts: { harm: great, kind: late }
  subjects:
    town: { theirs: false, earlier: 2, last_order: not_complied, pressed: true }
    village: { theirs: true }
  want:
    town: { outcome: settled, met: [SET-1, EXE-1, TRK-1] }
    village: { range: [order, top], ask: [earlier, helped, pressed] }
`;
