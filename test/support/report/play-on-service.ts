import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Role } from '../../../src/domain/account.js';
import { type Env, run, start } from '../../service/processes.js';
import { type Client, clientOf } from './client.js';
import { playReport } from './play-report.js';

const setClock = new URL('set-clock.mjs', import.meta.url);

const countSchema = z.looseObject({ count: z.number() });
const digestSchema = z
  .looseObject({
    hash: z.string(),
    digest: z.looseObject({
      on: z.string(),
      new: countSchema,
      decided: countSchema,
      corrected: countSchema,
      reopened: countSchema,
      commendations: countSchema,
      weak_links: countSchema,
    }),
  })
  .transform(({ hash, digest }) => ({ hash, ...digest }));
export type PlayedDigest = z.infer<typeof digestSchema>;

const lettersSchema = z.looseObject({
  letters: z.array(
    z.looseObject({ entry: z.number(), kind: z.string(), number: z.looseObject({ serial: z.number() }) }),
  ),
});
export type PlayedLetter = z.infer<typeof lettersSchema>['letters'][number];

const casesSchema = z.looseObject({ cases: z.array(z.looseObject({ status: z.string() })) });

/** What is left in the folder, and what the service said of it when the last day was over. */
export interface PlayedOnService {
  readonly digests: readonly PlayedDigest[];
  /** The same days asked for again at the end. */
  readonly again: readonly PlayedDigest[];
  readonly letters: readonly PlayedLetter[];
  readonly statuses: readonly string[];
  /** The service's data. */
  readonly data: string;
}

async function keepLetters(client: Client, entries: readonly number[], keep: Keep) {
  const { letters } = lettersSchema.parse(await client.get('/v1/letters'));
  for (const [index, entry] of entries.entries()) {
    const kind = letters.find((one) => one.entry === entry)?.kind ?? 'letter';
    const name = `${String(index + 1).padStart(2, '0')}-${kind}.docx`;
    keep(name, await client.bytes(`/v1/letters/${entry}/document`));
  }
  return letters;
}

/** What each of the office's people may do. */
const rolesOf: Readonly<Record<string, readonly Role[]>> = {
  'clerk-1': ['submitter', 'decider'],
  'second-1': ['second_decider'],
};

/** Tokens of the office's people, each with an account that is opened beside the service when they first act. */
function accountsIn(data: string, env: Env): (who: string) => Promise<string> {
  const tokens = new Map<string, Promise<string>>();
  const user = async (...words: string[]): Promise<string> => {
    const { code, stdout, stderr } = await run(['user', ...words, '--actor', 'it-1', '--data', data], {
      env,
    });
    if (code !== 0) throw new Error(`gradus user ${words.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const opened = async (who: string): Promise<string> => {
    const roles = rolesOf[who] ?? ['decider'];
    await user('add', who, '--name', who, '--login', who, '--role', ...roles);
    return user('token', who, '--label', 'played');
  };
  return (who) => {
    const token = tokens.get(who) ?? opened(who);
    tokens.set(who, token);
    return token;
  };
}

type Keep = (name: string, content: string | Uint8Array) => void;

/**
 * Plays the report against a service of its own whose data lie in `data` of the folder, and leaves there the digest of
 * each day (Markdown in both languages, JSON) and every letter as it went out, in their order.
 */
export async function playOnService(folder: string): Promise<PlayedOnService> {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const clock = join(folder, 'clock');
  const at = (moment: string): void => {
    // Replaced as a whole, so that the service never reads half of it.
    writeFileSync(`${clock}.new`, String(Date.parse(`${moment}:00+08:00`)));
    renameSync(`${clock}.new`, clock);
  };
  at('2022-06-28T12:00');
  const env = {
    GRADUS_PORT: '0',
    GRADUS_LOG: 'error',
    GRADUS_PLAYED_CLOCK: clock,
    NODE_OPTIONS: `--import ${setClock.href}`,
  };
  const service = start(['serve', '--data', data], { env });
  try {
    const [, address = ''] = await service.said(/listens on (http:\S+)/);
    await service.said(/ {2}rules /);
    const client = clientOf(address, accountsIn(data, env));
    const keep: Keep = (name, content) => writeFileSync(join(folder, name), content);
    const digests: PlayedDigest[] = [];
    const digestOf = (day: string) => client.get(`/v1/digest?on=${day}`);
    const over = async (day: string): Promise<void> => {
      const digest = await digestOf(day);
      digests.push(digestSchema.parse(digest));
      keep(`digest-${day}.json`, `${JSON.stringify(digest, null, 2)}\n`);
      for (const language of ['zh', 'en'] as const)
        keep(
          `digest-${day}.${language}.md`,
          String(await client.get(`/v1/digest?on=${day}`, 'text/markdown', language)),
        );
    };
    const played = await playReport(client, { at, over });
    const letters = await keepLetters(client, played.letters, keep);
    const { cases } = casesSchema.parse(await client.get('/v1/cases'));
    const again: PlayedDigest[] = [];
    for (const { on } of digests) again.push(digestSchema.parse(await digestOf(on)));
    return { digests, again, letters, statuses: cases.map(({ status }) => status), data };
  } finally {
    service.kill('SIGTERM');
    const { stderr } = await service.ended;
    if (stderr !== '') process.stderr.write(stderr);
  }
}
