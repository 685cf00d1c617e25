import { type Problem, problem } from '../domain/problem.js';
import type { Backend } from './backend.js';
import { codeOf } from './error-code.js';
import { partsOf } from './parts-of.js';

const idsAtOnce = 500;

/** Removes the keys whose values are erased. A process that dies within leaves the list, and the next one goes on. */
export async function removeKeys(backend: Backend): Promise<void> {
  await backend.write(async (db) => {
    const rows = await db.selectFrom('key_removal').select('id').execute();
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    await backend.vault.remove(db, ids);
    for (const part of partsOf(ids, idsAtOnce))
      await db.deleteFrom('key_removal').where('id', 'in', part).execute();
  });
}

export interface KeyRemover {
  /** Tries to remove what waits; a failure stays to be tried again. */
  run(): Promise<void>;
  readonly waits: () => boolean;
  problems(): readonly Problem[];
}

export function keyRemover(backend: Backend): KeyRemover {
  let problems: readonly Problem[] = [];
  return {
    async run() {
      try {
        await removeKeys(backend);
        problems = [];
      } catch (error) {
        if (backend.meaningOf(error) === 'bug') throw error;
        problems = [problem('key_removal_waits', { found: codeOf(error) })];
      }
    },
    waits: () => problems.length > 0,
    problems: () => problems,
  };
}
