import { describe, expect, it } from 'vitest';
import { nextBatch, questionKey } from '../../src/web/pages/report/fact-batches.js';
import { checkAnswer } from '../../src/web/ui/facts/check-answer.js';
import { epidemicService } from '../http/service.js';

const number = { type: 'integer', min: 0, max: 10 } as const;

describe('an answer', () => {
  it('is held against type and bounds; not known yet and not answered are no mistakes', () => {
    const cases = [
      [number, undefined, null],
      [number, null, null],
      [number, 0, null],
      [number, 10, null],
      [number, -1, 'least_wrong'],
      [number, 11, 'most_wrong'],
      [number, 1.5, 'whole_wrong'],
      [number, '两份', 'number_wrong'],
      [{ ...number, type: 'number' }, 1.5, null],
      [{ type: 'date', min: null, max: null }, '2022-07-08', null],
      [{ type: 'date', min: null, max: null }, '2022-7-8', 'date_wrong'],
    ] as const;
    for (const [fact, answer, words] of cases)
      expect([fact, answer, checkAnswer(fact, answer)?.words ?? null]).toEqual([fact, answer, words]);
  });
});

describe('what is asked next', () => {
  const version = async () =>
    (await (await epidemicService()).get('/v1/rulebooks/epidemic-supervision/1.0.0')).json();

  it('is what decides a response first, then the circumstances, six facts at a time, none twice', async () => {
    const read = await version();
    const all: ReadonlySet<string> = new Set(read.facts.map(({ id }: { id: string }) => id));
    const asking = {
      version: read,
      subjects: ['a', 'b'],
      asked: new Map([
        ['a', all],
        ['b', all],
      ]),
    };
    const shown = new Set<string>();
    const first = nextBatch({ ...asking, shown });
    expect(first.map(questionKey).sort()).toEqual([
      '/harm_actual',
      '/lapse_facts_status',
      'a/duty_confirmed',
      'a/knowledge',
      'b/duty_confirmed',
      'b/knowledge',
    ]);
    const seen: string[] = [];
    for (let batch = first; batch.length > 0; batch = nextBatch({ ...asking, shown })) {
      expect(new Set(batch.map(({ fact }) => fact.id)).size).toBeLessThanOrEqual(6);
      for (const question of batch) {
        seen.push(questionKey(question));
        shown.add(questionKey(question));
      }
    }
    expect(new Set(seen).size).toBe(seen.length);
    const sourced = read.facts.filter((fact: { sourced: boolean }) => fact.sourced);
    expect(sourced.length).toBeGreaterThan(0);
    for (const { id } of sourced) expect(seen.some((key) => key.endsWith(`/${id}`))).toBe(false);
  });

  it('is only what could still change what is recommended, of the subject for whom it could', async () => {
    const read = await version();
    const asked = new Map([
      ['a', new Set(['knowledge'])],
      ['b', new Set(['private_gain'])],
    ]);
    const base = { version: read, subjects: ['a', 'b'], asked };
    const first = nextBatch({ ...base, shown: new Set() });
    expect(first.map(questionKey)).toEqual(['a/knowledge']);
    const second = nextBatch({ ...base, shown: new Set(['a/knowledge']) });
    expect(second.map(questionKey)).toEqual(['b/private_gain']);
    expect(nextBatch({ ...base, shown: new Set(['a/knowledge', 'b/private_gain']) })).toEqual([]);
  });

  it('is the same for all without a connection: what decides a response', async () => {
    const read = await version();
    const batch = nextBatch({ version: read, subjects: ['a'], asked: null, shown: new Set() });
    expect(batch.map(({ fact }) => fact.id).sort()).toEqual([
      'duty_confirmed',
      'harm_actual',
      'knowledge',
      'lapse_facts_status',
    ]);
  });
});
