import { expect } from 'vitest';
import { z } from 'zod';
import { type Env, start } from './processes.js';

const refusalSchema = z.object({
  problems: z.array(z.object({ code: z.string(), message: z.string() })),
});

/** What `serve` says when it refuses to start, which it does with exit code 4. */
export async function refusedStart(data: string, env: Env = {}) {
  const started = start(['serve', '--data', data, '--json'], { env: { GRADUS_PORT: '0', ...env } });
  // Where it starts against expectation, it listens and says so: then it need not be waited for.
  const outcome = await Promise.race([
    started.ended,
    started.said(/"?address"?|listens on/).catch(() => null),
  ]);
  if (!outcome || !('code' in outcome)) {
    started.kill('SIGKILL');
    const { stdout } = await started.ended;
    throw new Error(`expected the start to be refused, found ${stdout}`);
  }
  expect({ code: outcome.code, stderr: outcome.stderr }).toEqual({ code: 4, stderr: '' });
  return refusalSchema.parse(JSON.parse(outcome.stdout)).problems;
}
