import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { differences } from '../../src/analysis/compare-want.js';
import { evaluateCase, speaksOf } from '../../src/analysis/evaluate-case.js';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import { byCodeUnit } from '../../src/domain/identifiers.js';
import type { Recommendation } from '../../src/domain/recommendation.js';
import { semantics, wording } from '../../src/engine/recommend.js';
import { structureOf } from '../../src/engine/record.js';
import type { Want } from '../../src/rulebook/schema-cases.js';
import { plain } from '../../src/office/plain.js';
import { recommendFixture } from '../support/recommend-fixture.js';
import { casesOf, incident, incidents, recommendedFor, rulebooks, sha256, versionsOf } from './shipped.js';

/**
 * The bytes of every recommendation for every shipped case, as hashes. What was recorded is evaluated again for years,
 * so a byte that drifts is a change of `semantics` (the structure) or of `wording` (the sentences), which a release
 * raises on purpose in `src/engine/recommend.ts`. Cases that were added, changed or removed on purpose, and raised
 * numbers, are written with
 *
 *   GRADUS_WRITE_GOLDEN=1 npx vitest run test/rules/golden.test.ts
 *
 * The hashes under earlier numbers stay in the file.
 */
const path = 'fixtures/golden/structures.json';

const hashes = z.record(z.string(), z.string());
const goldenSchema = z.strictObject({
  semantics: z.record(z.string(), hashes),
  wording: z.record(z.string(), hashes),
});
type Golden = z.infer<typeof goldenSchema>;

const golden: Golden = existsSync(path)
  ? goldenSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  : { semantics: {}, wording: {} };

const found = { semantics: new Map<string, string>(), wording: new Map<string, string>() };

function add(name: string, recommendation: Recommendation): void {
  expect(found.semantics.has(name), name).toBe(false);
  found.semantics.set(name, sha256(canonicalJson(structureOf(recommendation))));
  found.wording.set(name, sha256(canonicalJson(plain(recommendation.text))));
}

/** Everything that a `want` can speak of, as the recommendation has it. */
const wholeOf = (one: Recommendation): Want => ({
  outcome: one.outcome,
  response: one.response,
  met: one.met,
  tracks: one.tracks,
  ask: one.ask.map(({ fact }) => fact),
  range: [one.range.mildest, one.range.severest],
  deadline: one.deadline?.within ?? null,
  provisional: one.provisional,
  exemption: one.exemption?.rules ?? null,
  requires: one.requires,
  version: one.rulebook.version,
});

/** Where the tests of a rulebook answer other than what is recommended. */
const unlike: object[] = [];

beforeAll(async () => {
  for (const rulebook of rulebooks)
    for (const { file, cases } of casesOf(rulebook.id))
      for (const fixture of cases) {
        const published = versionsOf(rulebook.id);
        if (!speaksOf(fixture, rulebook, published)) continue;
        const answers = await evaluateCase(fixture, rulebook, published);
        for (const { subject, recommendation } of await recommendFixture(fixture, rulebook, published)) {
          const name = [`${rulebook.id} ${rulebook.version}`, fixture.name, subject.id].join(' | ');
          add(name, recommendation);
          const answer = answers.find((one) => one.subject === subject);
          if (answer?.kind !== 'answered') throw new Error(`${file}: ${fixture.name}: ${answer?.kind}`);
          unlike.push(
            ...differences(wholeOf(recommendation), answer.answer).map((one) => ({ name, ...one })),
          );
        }
      }
  for (const number of incidents)
    for (const one of await recommendedFor(incident(number)))
      add(`incident s${number} | ${one.subject}`, one);
});

const sorted = (of: ReadonlyMap<string, string>): Record<string, string> =>
  Object.fromEntries([...of].sort(([a], [b]) => byCodeUnit(a, b)));

describe.skipIf(process.env['GRADUS_WRITE_GOLDEN'] === '1')('the golden corpus', () => {
  test.each([
    [
      'semantics',
      semantics,
      'the structure of a recommendation changed: raise `semantics` in src/engine/recommend.ts, keep what the old number did, and write the corpus anew',
    ],
    [
      'wording',
      wording,
      'the sentences of a recommendation changed: raise `wording` in src/engine/recommend.ts and write the corpus anew',
    ],
  ] as const)('has the same bytes under the %s %i', (part, number, advice) => {
    const known = golden[part][String(number)];
    if (!known) throw new Error(`no hashes under ${part} ${number}: write the corpus anew`);
    const drifted = [...found[part]].filter(([name, hash]) => name in known && known[name] !== hash);
    expect(drifted.map(([name]) => name).slice(0, 10), `${drifted.length} drifted: ${advice}`).toEqual([]);
    expect([...found[part].keys()].sort(), 'cases were added or removed: write the corpus anew').toEqual(
      Object.keys(known).sort(),
    );
  });

  test('is what the tests of a rulebook answer', () => {
    expect(unlike).toEqual([]);
  });

  test('has hundreds of cases', () => {
    expect(found.semantics.size).toBeGreaterThan(500);
  });
});

test.runIf(process.env['GRADUS_WRITE_GOLDEN'] === '1')('the golden corpus is written anew', () => {
  const anew: Golden = {
    semantics: { ...golden.semantics, [semantics]: sorted(found.semantics) },
    wording: { ...golden.wording, [wording]: sorted(found.wording) },
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(anew, null, 1)}\n`);
});
