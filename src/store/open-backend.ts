import { mkdirSync, statSync } from 'node:fs';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Backend } from './backend.js';
import { DatabaseFailure } from './database-failure.js';
import { codeOf } from './error-code.js';
import { failureProblems } from './failure-problems.js';
import { migrate, newestMigration } from './migrations.js';
import { openPostgres } from './postgres-backend.js';
import { openSqlite } from './sqlite-backend.js';
import { tryAgain } from './try-again.js';

/** What two processes that set up one database at the same time do to each other: duplicate keys, tables, schemas. */
const setUpClashes = new Set(['23505', '42P06', '42P07']);

/** The folder for its owner alone; one that is there stays as it is. */
export function makeFolder(folder: string): readonly Problem[] {
  const where = quoted(folder);
  try {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
      return [problem('data_folder_is_file', { where })];
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return [];
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOTDIR' || code === 'EEXIST') return [problem('data_folder_is_file', { where })];
    return [problem('data_folder_unusable', { where, found: code })];
  }
}

/** What went wrong before anything was asked of a store. */
export function openingProblems(error: unknown, where: string, backend: Backend | null): readonly Problem[] {
  const found = codeOf(error);
  if (backend) {
    if (backend.meaningOf(error) === 'broken') return [problem('database_malformed', { where, found })];
    const problems = failureProblems(backend, error);
    if (problems) return problems;
  } else if (error instanceof DatabaseFailure) {
    const isDamaged = /^SQLITE_(NOTADB|CORRUPT|IOERR)/.test(found);
    return [problem(isDamaged ? 'database_malformed' : 'data_folder_unusable', { where, found })];
  } else if (error instanceof Error && 'syscall' in error) {
    return [problem('data_folder_unusable', { where, found })];
  }
  throw error;
}

export function connect(folder: string, url: string | undefined): Result<Backend> {
  if (url === undefined) {
    try {
      return ok(openSqlite(folder));
    } catch (error) {
      return fail(openingProblems(error, quoted(folder), null));
    }
  }
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol))
    return fail([problem('database_url_malformed')]);
  return ok(openPostgres(url));
}

async function setUpOnce(backend: Backend): Promise<readonly Problem[]> {
  const where = quoted(backend.where);
  return backend.write(async (db) => {
    await backend.setUp(db);
    const settings = await backend.settings(db);
    const weak = settings.filter(({ expected, found }) => expected !== found);
    if (weak.length > 0) return weak.map((setting) => problem('database_not_durable', { where, ...setting }));
    const found = await migrate(db, backend.kind);
    return found > newestMigration
      ? [problem('database_newer', { where, expected: newestMigration, found })]
      : [];
  });
}

/** Another process writes, or sets up the same database at the same time. */
export const isInTheWay =
  (backend: Backend) =>
  (error: unknown): boolean =>
    backend.meaningOf(error) === 'contended' ||
    (error instanceof DatabaseFailure && setUpClashes.has(error.code));

/** Brings the schema up to date and reads back the settings that durability rests on. */
export const setUp = (backend: Backend): Promise<readonly Problem[]> =>
  tryAgain(() => setUpOnce(backend), isInTheWay(backend));
