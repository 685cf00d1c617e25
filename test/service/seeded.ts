import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { incident, submittedIn } from './cases.js';
import type { Env } from './processes.js';
import { newFolder, rulesFolder, serve } from './service.js';

export interface Seeded {
  readonly env: Env;
  /** Cases that are in it. */
  readonly ids: readonly string[];
  /** A data folder of its own, as the service left it when it was stopped. */
  readonly copy: (into?: string) => string;
}

/** A data folder with a few cases, to be copied. */
export async function seeded(): Promise<Seeded> {
  const folder = newFolder();
  const data = join(folder, 'data');
  const env = { GRADUS_RULES: rulesFolder(['1.0.0']) };
  const service = await serve({ data, env });
  const ids: string[] = [];
  for (const at of [0, 1, 2])
    ids.push(
      submittedIn(await service.post('/v1/cases', incident(at, `seed-${at}`), { key: `seed-${at}` })).case,
    );
  await service.stop();
  return {
    env,
    ids,
    copy: (into = join(newFolder(), 'data')) => {
      cpSync(data, into, { recursive: true });
      return into;
    },
  };
}
