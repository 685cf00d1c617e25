import { expect } from 'vitest';
import { z } from 'zod';
import { type Env, run } from './processes.js';

const verificationSchema = z.object({
  ok: z.boolean(),
  entries: z.number(),
  first_bad: z.object({ from: z.number(), to: z.number() }).nullable(),
  problems: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type Verified = z.infer<typeof verificationSchema>;

/** Runs a command with `--json` and gives its exit code and what it printed. */
export async function runJson(words: readonly string[], env: Env = {}) {
  const { code, stdout, stderr } = await run([...words, '--json'], { env });
  expect([words, stderr]).toEqual([words, '']);
  const answer: unknown = JSON.parse(stdout);
  return { code, answer };
}

export async function trailVerify(data: string, env: Env = {}) {
  const { code, answer } = await runJson(['trail', 'verify', '--data', data], env);
  return { code, ...verificationSchema.parse(answer) };
}

/** The trail verifies, and says how many entries it has. */
export async function expectVerified(data: string, env: Env = {}): Promise<number> {
  const { code, ok, entries, problems } = await trailVerify(data, env);
  expect({ code, ok, problems }).toEqual({ code: 0, ok: true, problems: [] });
  return entries;
}

const replaySchema = z.object({
  checked: z.number(),
  identical: z.number(),
  different: z.array(z.unknown()),
  not_replayable: z.array(z.unknown()),
});

/** Replaying every recommendation gives the same bytes; the answer is how many there are. */
export async function expectReplayed(data: string, env: Env = {}): Promise<number> {
  const { code, answer } = await runJson(['replay', '--all', '--data', data], env);
  const report = replaySchema.parse(answer);
  expect({ code, ...report }).toEqual({
    code: 0,
    checked: report.checked,
    identical: report.checked,
    different: [],
    not_replayable: [],
  });
  return report.checked;
}

/** The projections and personal values are what the entries say. */
export async function expectRebuilt(data: string, env: Env = {}): Promise<void> {
  const { code, answer } = await runJson(['rebuild', '--data', data], env);
  expect({ code, answer }).toMatchObject({ code: 0, answer: { differences: [], problems: [] } });
}
