import { randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { StoreOptions } from '../../src/store/open-store.js';
import { askPostgres } from './databases.js';

/** Changes the database behind the store's back. */
export async function tamper({ dataDir, databaseUrl }: StoreOptions, statement: string): Promise<void> {
  if (databaseUrl !== undefined) {
    await askPostgres(databaseUrl, statement);
    return;
  }
  const file = new Sqlite(`${dataDir}/gradus.sqlite`);
  file.exec(statement);
  file.close();
}

/** Copies the database of a closed store; the answer puts the copy in the place of what came later. */
export async function copyDatabase(options: StoreOptions): Promise<() => StoreOptions> {
  const { dataDir, databaseUrl } = options;
  if (databaseUrl === undefined) {
    copyFileSync(`${dataDir}/gradus.sqlite`, `${dataDir}/copy`);
    return () => {
      copyFileSync(`${dataDir}/copy`, `${dataDir}/gradus.sqlite`);
      return options;
    };
  }
  const url = new URL(databaseUrl);
  const name = `copy_${randomBytes(6).toString('hex')}`;
  const template = url.pathname.slice(1);
  url.pathname = '/postgres';
  await askPostgres(url.href, `create database ${name} template ${template}`);
  url.pathname = `/${name}`;
  return () => ({ ...options, databaseUrl: url.href });
}
