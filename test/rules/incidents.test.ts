import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import type { SubmittedCase } from '../../src/domain/case.js';
import type { Recommendation } from '../../src/domain/recommendation.js';
import { plain } from '../../src/office/plain.js';
import type { FactDeclaration } from '../../src/rulebook/model.js';
import { incident, incidents, recommendedFor, versionsOf } from './shipped.js';

/** What the report says was done. */
const required: readonly (readonly [number, string, readonly string[], string | null])[] = [
  [1, 'written_order', [], 'immediate'],
  [2, 'written_order', ['proposal_to_superior', 'follow_up'], null],
  [3, 'no_action', ['proposal_to_superior'], null],
  [4, 'reminder', ['follow_up'], null],
  [5, 'no_action', ['proposal_to_superior'], null],
  [6, 'no_action', ['proposal_to_superior'], null],
  [7, 'reminder', [], null],
  [8, 'reminder', ['stationed_supervision'], null],
  [9, 'no_action', ['commend'], null],
  [10, 'no_action', ['follow_up'], null],
];

/** The history that a subject has of whom nothing is recorded. */
const nothingBefore = { repeat_count: 0, prior_order_outcome: 'none' };

const withHistory = (sent: SubmittedCase): SubmittedCase => ({
  ...sent,
  subjects: sent.subjects.map((subject) => ({
    ...subject,
    facts: { ...subject.facts, ...nothingBefore },
  })),
});

describe.each([
  ['unknown history', (sent: SubmittedCase) => sent],
  ['no history', withHistory],
])('with %s', (_, change) => {
  test.each(required)(
    'the incident s%i is answered by %s beside %j',
    async (number, response, tracks, within) => {
      const found = await recommendedFor(change(incident(number)));
      expect(found.length).toBeGreaterThan(0);
      for (const one of found) {
        expect(one.response).toBe(response);
        expect(one.tracks).toEqual(expect.arrayContaining([...tracks]));
        if (within !== null) expect(one.deadline?.within).toBe(within);
      }
    },
  );
});

const [rulebook] = versionsOf('epidemic-supervision');
const idle = (rulebook?.facts ?? []).filter(({ neverDecides, type }) => neverDecides || type === 'text');

/** Other values of a fact, and none. */
const valuesOf = ({ type, values }: FactDeclaration) =>
  type === 'text' ? ['第一章', 'x', null] : type === 'boolean' ? [true, false, null] : [...values, null];

const withFact = (sent: SubmittedCase, { id, scope }: FactDeclaration, value: unknown): SubmittedCase => {
  if (id === 'found_by') return { ...sent, found_by: typeof value === 'string' ? value : null };
  const facts = (of: SubmittedCase['facts']) => ({ ...of, [id]: value }) as SubmittedCase['facts'];
  return scope === 'case'
    ? { ...sent, facts: facts(sent.facts) }
    : { ...sent, subjects: sent.subjects.map((one) => ({ ...one, facts: facts(one.facts) })) };
};

/** The bytes of recommendations, without what one fact was. */
const bytes = (found: readonly Recommendation[], without = ''): string =>
  canonicalJson(
    plain(
      found.map((one) => ({
        ...one,
        facts: Object.fromEntries(Object.entries(one.facts).filter(([name]) => name !== without)),
      })),
    ),
  );

describe('what never decides', () => {
  test('is there to be tried', () => {
    expect(idle.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['found_by', 'media_attention', 'subject_rank', 'duty_ref']),
    );
  });

  test.each(idle.map((fact) => [fact.id, fact] as const))(
    'the fact %s changes no byte of any incident’s recommendation, itself left out',
    async (id, fact) => {
      for (const number of incidents) {
        const sent = incident(number);
        const before = bytes(await recommendedFor(sent), id);
        for (const value of valuesOf(fact))
          expect(bytes(await recommendedFor(withFact(sent, fact, value)), id)).toBe(before);
      }
    },
  );

  test('who reports, what it is called, what is told and shown of it change no byte at all', async () => {
    for (const number of incidents) {
      const sent = incident(number);
      const before = bytes(await recommendedFor(sent));
      const told: SubmittedCase = {
        ...sent,
        summary: '领导高度重视，影响极坏，必须从严处理！',
        reference: 'another reference',
        unit: 'office-9',
        reporter: { name: '张三', contact: '13800000000', anonymous: false },
        evidence: [{ kind: 'video', ref: 'another-video.mp4' }],
        subjects: sent.subjects.map((one) => ({
          ...one,
          name: '另一名称',
          ref: `${one.id}-in-another-register`,
        })),
      };
      expect(bytes(await recommendedFor(told))).toBe(before);
    }
  });

  test('the order of subjects, and of facts, changes no byte', async () => {
    for (const number of incidents) {
      const sent = incident(number);
      const reversed = (facts: SubmittedCase['facts']) =>
        Object.fromEntries(Object.entries(facts ?? {}).reverse());
      const turned: SubmittedCase = {
        ...sent,
        facts: reversed(sent.facts),
        subjects: [...sent.subjects].reverse().map((one) => ({ ...one, facts: reversed(one.facts) })),
      };
      expect(bytes(await recommendedFor(turned))).toBe(bytes(await recommendedFor(sent)));
    }
  });

  test('and a fact that decides does change bytes, so that these tests can fail', async () => {
    const sent = incident(1);
    const harmless = { ...sent, facts: { ...sent.facts, harm_actual: 'none' } };
    expect(bytes(await recommendedFor(harmless), 'harm_actual')).not.toBe(
      bytes(await recommendedFor(sent), 'harm_actual'),
    );
  });
});
