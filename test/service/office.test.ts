import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Databases, postgresDatabases, sqliteDatabases } from '../store/databases.js';
import { expectRebuilt, expectReplayed, expectVerified } from './commands.js';
import { officeCourse } from './office-course.js';
import { type Env, root, run } from './processes.js';
import { newFolder, rulesFolder, serve } from './service.js';

const lineSchema = z.object({ entry: z.object({ kind: z.string() }) });

/** Exports the trail, has the auditors' own verifier look at it, and gives the kinds of its entries. */
async function exportedKinds(data: string, env: Env): Promise<readonly string[]> {
  const file = join(newFolder(), 'trail.jsonl');
  const exported = await run(['trail', 'export', file, '--data', data], { env });
  expect(exported).toMatchObject({ code: 0, stderr: '' });
  const verifier = join(root, 'docs', 'auditor', 'verify-trail.mjs');
  expect(execFileSync(process.execPath, [verifier, file], { encoding: 'utf8' })).toMatch(
    /^GOOD: \d+ entries/,
  );
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => lineSchema.parse(JSON.parse(line)).entry.kind);
}

/** One course of an office over two processes; what it gives is the same on every database. */
async function courseOn(databases: Databases) {
  const url = await databases.create();
  const folder = newFolder();
  const shared: Env =
    url === undefined ? {} : { GRADUS_DATABASE_URL: url, GRADUS_CHECKPOINT_KEY: join(folder, 'key.pem') };
  const data = join(folder, 'data');
  const first = await serve({ data, env: { ...shared, GRADUS_RULES: rulesFolder(['1.0.0']) } });
  const course = officeCourse(first);
  const submitted = await course.submitAll();
  const decided = await course.supplementAndDecide();
  const later = await serve({
    data: url === undefined ? data : join(folder, 'later'),
    env: { ...shared, GRADUS_RULES: rulesFolder(['1.0.0', '1.1.0']) },
  });
  const publishing = await course.publishByTwo(later);
  const underNewRules = await course.decideUnderNewRules(later);
  await course.expectSameReading(later);
  await first.stop();
  await later.stop();
  await expectRebuilt(data, shared);
  const replayed = await expectReplayed(data, shared);
  const entries = await expectVerified(data, shared);
  const kinds = await exportedKinds(data, shared);
  expect(kinds).toHaveLength(entries);
  return { submitted, decided, publishing, underNewRules, replayed, kinds };
}

const postgres = postgresDatabases();
beforeAll(() => postgres.start());
afterAll(() => postgres.stop());

/** Response, tracks and deadline of each subject of the ten incidents. */
const expected = {
  s1: [['town', 'written_order', [], 'immediate']],
  s10: [['street', 'no_action', ['follow_up'], null]],
  s2: [
    ['department', 'written_order', ['follow_up', 'immediate_control', 'proposal_to_superior'], 'immediate'],
  ],
  s3: [['street', 'no_action', ['proposal_to_superior'], null]],
  s4: [
    ['clinic', 'reminder', ['follow_up'], 'P7D'],
    ['town_committee', 'reminder', ['follow_up'], 'P7D'],
  ],
  s5: [['organiser', 'no_action', ['proposal_to_superior'], null]],
  s6: [['county', 'no_action', ['proposal_to_superior'], null]],
  s7: [['cadre', 'reminder', [], 'P30D']],
  s8: [['village', 'reminder', ['stationed_supervision'], 'P30D']],
  s9: [['volunteer', 'no_action', ['commend'], null]],
};

describe('an office', { retry: 0 }, () => {
  it('gets the same from SQLite and from PostgreSQL, and so does who verifies it afterwards', async () => {
    const [onSqlite, onPostgres] = await Promise.all([courseOn(sqliteDatabases), courseOn(postgres)]);
    expect(onPostgres).toEqual(onSqlite);

    const shown = onSqlite.submitted.map(([name, recommendations]) => [
      name,
      recommendations.map(({ subject, response, tracks, deadline }) => [
        subject,
        response,
        tracks.filter((track) => track !== 'request_facts'),
        deadline?.within ?? null,
      ]),
    ]);
    expect(Object.fromEntries(shown)).toEqual(expected);
    expect(onSqlite.decided).toMatchObject({ refused: [412, 'office_not_latest'], departure: 'none' });
    // The file that lies there at a later start waits for two persons.
    expect(onSqlite.publishing).toMatchObject({
      waiting: ['1.0.0'],
      refused: [403, 'office_approval_same_person'],
      published: [
        ['1.0.0', 'superseded'],
        ['1.1.0', 'in_force'],
      ],
    });
    expect(onSqlite.publishing.tests[0]).toBeGreaterThan(150);
    expect(onSqlite.publishing.tests[1]).toBe(onSqlite.publishing.tests[0]);
    expect(onSqlite.underNewRules).toMatchObject({
      refused: [409, 'office_recommendation_stale_version'],
      departure: 'none',
      replayed: 'true',
    });
    // Eleven subjects of ten cases, and two that were recommended for again.
    expect(onSqlite.replayed).toBe(13);
  });
});
