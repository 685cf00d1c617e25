import { describe, expect, it } from 'vitest';
import { proposeRulebook } from '../../src/office/propose-rulebook.js';
import type { ReviewStep } from '../../src/office/review-rulebook.js';
import type { ReviewSummary } from '../../src/office/review-summary.js';
import { calendars, newOffice, rulesFile, smallOffice, submitted } from '../support/office.js';
import { smallCases, smallProposal } from '../support/publishing.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { codesOf, valueIn } from '../support/results.js';

const later = { version: '1.1.0', from: '2022-08-01' };
const next = smallRulebook(later);

/** What was found about the next version of the small rulebook, changed, with three recorded subjects. */
async function reviewOf(text: string, cases = smallCases): Promise<ReviewSummary> {
  const office = await smallOffice();
  for (const harm of ['none', 'some', 'great']) await submitted(office, { facts: { kind: 'late', harm } });
  const input = { ...smallProposal(text), cases: [{ file: 'all.yaml', text: cases }] };
  return valueIn(await proposeRulebook(office, input)).proposal.review;
}

const milderGrid = next.replace('[true, great], then: top', '[true, great], then: order');
const milderCases = smallCases.replace('response: top', 'response: order');

describe('a review', () => {
  it('proves the built-in invariants and the properties that the file claims', async () => {
    const property = `properties:
  - { id: P-1, title: { en: Harm raises, zh: 后果越重处置越重 }, monotone: { fact: harm } }
`;
    const { proofs } = await reviewOf(`${next}${property}`);
    expect(proofs.map(({ property: id, claim, verdict }) => [id, claim, verdict])).toEqual([
      ['P-1', 'monotone', 'proved'],
      ['unknown_never_harms', 'invariant', 'proved'],
      ['rights_never_harm', 'invariant', 'proved'],
      ['met_moves_its_way', 'invariant', 'proved'],
    ]);
    expect(proofs.every(({ cells }) => BigInt(cells) > 0n)).toBe(true);
  });

  it('refuses a version of which a property does not hold, with a case', async () => {
    const office = await smallOffice();
    const property = `properties:
  - { id: P-1, title: { en: Never, zh: 决不 }, never: { when: { fact: harm, operator: equal, value: great }, at_least: top } }
`;
    const refused = await proposeRulebook(office, smallProposal(`${next}${property}`));
    expect(codesOf(refused)).toEqual(['publish_property_refuted']);
    const [found] = refused.ok ? [] : refused.error;
    expect(found).toMatchObject({ kind: 'finding', params: { property: '`P-1`', found: '`top`' } });
    expect(found?.params.case).toContain('"harm":"great"');
  });

  it('finds nothing changed where only words are', async () => {
    const { difference, backtest } = await reviewOf(next.replace('You knew.', 'You were aware.'));
    expect(difference).toMatchObject({
      against: '1.0.0',
      equal: true,
      complete: true,
      cells: '0',
      regions: 0,
      first: [],
    });
    expect(BigInt(difference?.compared ?? 0)).toBeGreaterThan(0n);
    expect(backtest).toMatchObject({ cases: 3, moved: 0, milder: 0, severer: 0, not_read: 0 });
  });

  it('tells what changes for whom, over all cases and over the recorded ones', async () => {
    const { difference, backtest } = await reviewOf(milderGrid, milderCases);
    expect(difference).toMatchObject({ equal: false, severer: '0', changed_other: '0', cells_of: 'known' });
    expect(difference?.rules).toEqual([{ rule: 'GRID-3', change: 'effect' }]);
    expect(difference?.cells).toBe(difference?.milder);
    const toTop = difference?.first.find(({ witness }) => witness.old.response === 'top');
    expect(toTop).toMatchObject({
      change: { kind: 'response', old: 'top', new: 'order' },
      direction: 'milder',
      region: { causes: ['GRID-3'] },
      witness: {
        facts: { theirs: true, harm: 'great' },
        old: { response: 'top' },
        new: { response: 'order' },
      },
    });
    expect(backtest).toMatchObject({ cases: 3, moved: 1, milder: 1, severer: 0 });
  });

  it('counts what the analysis finds', async () => {
    const withoutRow = next.replace(/ {6}- \{ id: GRID-3.*\n/, '');
    const withoutCase = smallCases.slice(0, smallCases.indexOf('- name: Great harm'));
    expect((await reviewOf(next)).findings).toEqual({});
    expect((await reviewOf(withoutRow, withoutCase)).findings).toMatchObject({ gap: 1 });
  });

  it('of a first version has nothing to compare with', async () => {
    const office = await newOffice('2022-01-01');
    const { difference, backtest } = valueIn(await proposeRulebook(office, smallProposal())).proposal.review;
    expect([difference, backtest]).toEqual([null, null]);
  });

  it('says how far it is, and ends when it is told to, with nothing recorded', async () => {
    const office = await smallOffice();
    const subjects = Array.from({ length: 70 }, (_, at) => ({ id: `town_${at}`, facts: { theirs: true } }));
    for (let count = 0; count < 3; count += 1) await submitted(office, { subjects });
    const steps = new Map<ReviewStep, number>();
    const stopping = new AbortController();
    const watch = {
      stop: stopping.signal,
      onStep: (step: ReviewStep, done: number) => {
        steps.set(step, done);
        if (step === 'backtest') stopping.abort();
      },
    };
    const before = office.store.status().size;
    const stopped = await proposeRulebook(office, { ...smallProposal(next), ...watch });
    expect(codesOf(stopped)).toEqual(['publish_interrupted']);
    expect([...steps.keys()]).toEqual(['cases', 'proofs', 'backtest']);
    expect([steps.get('cases'), steps.get('proofs')]).toEqual([4, 3]);
    expect(steps.get('backtest')).toBeLessThan(before);
    expect(office.store.status().size).toBe(before);
  });

  it('lets others have their turn after each case, proofs and difference', async () => {
    const office = await smallOffice();
    const seen: number[] = [];
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    const onStep = (step: ReviewStep): void => {
      if (step === 'cases') seen.push(turns);
    };
    valueIn(await proposeRulebook(office, { ...smallProposal(next), onStep }));
    isOver = true;
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });

  it('of the shipped revision is found within seconds, all of it proved', async () => {
    const office = await newOffice('2023-01-01');
    const of = (version: string) => rulesFile(`rules/epidemic-supervision/${version}.yaml`);
    const names = [
      'aggravate',
      'base-table',
      'ceilings',
      'dates',
      'deadlines',
      'exempt',
      'floors',
      'incidents',
    ];
    const others = ['mitigate', 'never-decides', 'revision', 'settle', 'tracks', 'unknown-facts'];
    const cases = [...names, ...others].map((name) =>
      rulesFile(`fixtures/cases/epidemic-supervision/${name}.yaml`),
    );
    const { publishRulebook } = await import('../../src/office/publish-rulebook.js');
    const actor = { id: 'gradus', authenticated: true };
    const common = { calendar: calendars, idempotency: null };
    valueIn(await publishRulebook(office, { ...of('1.0.0'), ...common, actor }));
    const proposed = await proposeRulebook(office, { ...smallProposal(), ...of('1.1.0'), ...common, cases });
    const { review } = valueIn(proposed).proposal;
    expect(review.proofs.every(({ verdict }) => verdict === 'proved')).toBe(true);
    expect(review).toMatchObject({ not_looked_at: 0, difference: { complete: true, severer: '0' } });
    expect(BigInt(review.difference?.compared ?? 0)).toBeGreaterThan(10n ** 12n);
  });
});
