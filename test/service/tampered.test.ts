import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { incident, referenceOf, submittedIn } from './cases.js';
import { expectVerified, trailVerify } from './commands.js';
import { refusedStart } from './refused-start.js';
import { type Seeded, seeded } from './seeded.js';
import { serve } from './service.js';

const readySchema = z.object({ entries: z.number() });

let seed: Seeded;
beforeAll(async () => {
  seed = await seeded();
});

const database = (data: string): string => join(data, 'gradus.sqlite');

describe('a data folder that was changed while the service was stopped', { retry: 0 }, () => {
  it('by an older copy of the database is refused, with the numbers that differ', async () => {
    const data = seed.copy();
    const older = `${database(data)}.older`;
    copyFileSync(database(data), older);
    const service = await serve({ data, env: seed.env });
    const before = readySchema.parse((await service.get('/readyz')).body).entries;
    submittedIn(await service.post('/v1/cases', incident(5, 'lost'), { key: 'lost' }));
    const after = readySchema.parse((await service.get('/readyz')).body).entries;
    await service.stop();
    copyFileSync(older, database(data));

    const problems = await refusedStart(data, seed.env);
    expect(problems.map(({ code }) => code)).toEqual(['start_mark_ahead']);
    expect(problems[0]?.message).toMatch(new RegExp(`\\b${after}\\b.*\\b${before}\\b`));
    expect(after).toBeGreaterThan(before);
    const verified = await trailVerify(data);
    expect({ code: verified.code, ok: verified.ok }).toEqual({ code: 1, ok: false });
  });

  it('by one byte is found by `trail verify`, which names the entry', async () => {
    const data = seed.copy();
    const service = await serve({ data, env: seed.env });
    const marked = { ...incident(6, 'marked'), unit: 'marker-unit-7' };
    const { entries } = submittedIn(await service.post('/v1/cases', marked, { key: 'marked' }));
    await service.stop();
    await expectVerified(data);

    const bytes = readFileSync(database(data));
    const at = bytes.indexOf('"unit":"marker-unit-7"') + '"unit":"'.length;
    bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at);
    writeFileSync(database(data), bytes);
    const [entry = -1] = entries;
    const verified = await trailVerify(data);
    expect(verified).toMatchObject({ code: 1, ok: false, first_bad: { from: entry, to: entry } });
    expect(verified.problems.map(({ message }) => message).join()).toContain(`entry ${entry}`);
  });

  it('by another key for its checkpoints is refused, with both keys', async () => {
    const data = seed.copy();
    const path = join(data, 'checkpoint-key.pem');
    const ours = readFileSync(path);
    const other = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
    writeFileSync(path, other);
    const problems = await refusedStart(data, seed.env);
    expect(problems.map(({ code }) => code)).toEqual(['checkpoint_key_differs']);
    const keys = problems[0]?.message.match(/gradus\/[0-9a-f]{16}\+[0-9a-f]{8}\+\S+/g) ?? [];
    expect(new Set(keys).size).toBe(2);
    writeFileSync(path, ours);
    await (await serve({ data, env: seed.env })).stop();
  });
});

describe('a second service', { retry: 0 }, () => {
  it('on the same port is refused, and the first goes on', async () => {
    const first = await serve({ data: seed.copy(), env: seed.env });
    const { port } = new URL(first.address);
    const problems = await refusedStart(seed.copy(), { ...seed.env, GRADUS_PORT: port });
    expect(problems.map(({ code }) => code)).toEqual(['port_in_use']);
    expect(problems[0]?.message).toContain(port);
    expect((await first.get('/readyz')).status).toBe(200);
    await first.stop();
  });

  it('on the same data folder works beside the first, and both read what either wrote', async () => {
    const data = seed.copy();
    const both = await Promise.all([serve({ data, env: seed.env }), serve({ data, env: seed.env })]);
    const ids = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        const answer = await both[at % 2]?.post('/v1/cases', incident(at, `both-${at}`), {
          key: `both-${at}`,
        });
        return answer ? submittedIn(answer).case : '';
      }),
    );
    for (const service of both)
      for (const [at, id] of ids.entries()) expect(await referenceOf(service, id)).toBe(`both-${at}`);
    await expectVerified(data);
    for (const service of both) await service.stop();
  });
});
