import { describe, expect, it } from 'vitest';
import { entryBytesMost } from '../../src/domain/entry.js';
import { ok } from '../../src/domain/result.js';
import { caseRecommendations } from '../../src/office/case-recommendations.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { replay } from '../../src/office/replay.js';
import { submitCase } from '../../src/office/submit-case.js';
import { by, calendars, newOffice, rulesFile } from '../support/office.js';
import { largeRulebook } from '../support/large-rulebook.js';
import { valueIn } from '../support/results.js';

const entriesOf = async ({ store }: OfficeDeps, caseId: string) =>
  valueIn(await store.read(async (tx) => ok(await tx.trail.entriesOfCase(caseId))));

describe('the entries of a recommendation', () => {
  it.each([
    ['nothing is known', {}, { duty_confirmed: true }],
    [
      'what happened is known',
      { lapse_kind: 'late', harm_actual: 'minor', lapse_facts_status: 'verified' },
      { duty_confirmed: true },
    ],
  ])('stay below their bound with the shipped rulebook when %s', async (_, facts, own) => {
    const office = await newOffice('2022-07-10');
    const file = rulesFile('rules/epidemic-supervision/1.0.0.yaml');
    valueIn(await publishRulebook(office, { ...file, calendar: calendars, ...by() }));
    const sent = {
      rulebook: 'epidemic-supervision',
      found_on: '2022-07-08',
      conduct: { from: '2022-07-08', until: '2022-07-08' },
      facts,
      subjects: [{ id: 'town', ref: 'u-1', facts: own }],
    };
    const { caseId } = valueIn(await submitCase(office, { case: sent, ...by() }));
    const entries = await entriesOf(office, caseId);
    expect(Math.max(...entries.map(({ bytes }) => bytes.length))).toBeLessThan(entryBytesMost);
    expect(valueIn(await replay(office, { all: true }))).toMatchObject({ checked: 1, identical: 1 });
  });

  it('are several where one would be too long, and are read and replayed as one', async () => {
    const office = await newOffice('2022-01-01');
    const text = largeRulebook();
    valueIn(await publishRulebook(office, { text, file: 'large.yaml', calendar: () => undefined, ...by() }));
    const sent = {
      rulebook: 'large',
      found_on: '2022-01-01',
      conduct: { from: '2022-01-01', until: '2022-01-01' },
      subjects: [{ id: 'town', facts: { theirs: true } }],
    };
    const answer = valueIn(await submitCase(office, { case: sent, ...by() }));
    const entries = await entriesOf(office, answer.caseId);
    const kinds = entries.map(({ entry }) => entry.kind);
    expect(kinds.filter((kind) => kind === 'recommendation_part').length).toBeGreaterThan(1);
    const [read] = valueIn(await caseRecommendations(office, { caseId: answer.caseId }));
    expect(read?.recommendation).toEqual(answer.recommendations[0]?.recommendation);
    expect(valueIn(await replay(office, { all: true }))).toMatchObject({ checked: 1, identical: 1 });
  });
});
