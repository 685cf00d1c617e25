import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { askPostgres } from '../store/databases.js';
import { isRunning } from './processes.js';
import { until } from './service.js';

const answerSchema = z.tuple([z.object({ data_directory: z.string() })]);

/** The ids of the processes that this one started. */
function childrenOf(parent: number): readonly number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const [, rest = ''] = readFileSync(`/proc/${name}/stat`, 'utf8').split(/\) (?!.*\) )/);
      return Number(rest.split(' ')[1]) === parent ? [Number(name)] : [];
    } catch {
      // Ended in the meantime.
      return [];
    }
  });
}

/** Kills the server of a database and all of its processes at once, as if the machine had lost its power. */
export async function killPostgres(url: string): Promise<void> {
  const [{ data_directory: folder }] = answerSchema.parse(await askPostgres(url, 'show data_directory'));
  const server = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  // First the one that would put an orderly end to the others; the file that names it stays.
  const all = [server, ...childrenOf(server)];
  for (const pid of all) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Ended with the server in the meantime.
    }
  }
  await until(
    async () => all.filter(isRunning),
    (left) => left.length === 0,
  );
}
