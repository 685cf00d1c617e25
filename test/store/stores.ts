import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Json } from '../../src/domain/canonical-json.js';
import type { JsonObject } from '../../src/domain/entry.js';
import { fail, ok } from '../../src/domain/result.js';
import type { Projector, RequestKey, Store, Work, Written } from '../../src/office/ports.js';
import { openStore, type StoreOptions } from '../../src/store/open-store.js';
import { valueIn } from '../support/results.js';

export const actor = { id: 'clerk-1', authenticated: true } as const;

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gradus-store-'));
}

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Counts the entries of each case, in the status of its row. */
export const countingProjector: Projector = {
  version: 1,
  async project(projections, { seq, entry }) {
    if (entry.case === null) return;
    const row = await projections.get('case_file', { case_id: entry.case });
    await projections.upsert('case_file', {
      case_id: entry.case,
      rulebook: 'epidemic-supervision',
      unit: null,
      found_on: '2022-07-08',
      status: String(Number(row?.status ?? 0) + 1),
      submitted_seq: row?.submitted_seq ?? seq,
      latest_seq: seq,
      closed_seq: null,
    });
  },
};

export function optionsFor(
  dataDir: string,
  databaseUrl: string | undefined,
  more: Partial<StoreOptions> = {},
) {
  let time = 1_660_000_000_000;
  const options: StoreOptions = {
    dataDir,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    clock: () => {
      time += 1;
      return time;
    },
    random: randomBytes,
    projector: countingProjector,
    ...more,
  };
  return options;
}

export const openedStore = async (options: StoreOptions): Promise<Store> => valueIn(await openStore(options));

export const requestKey = (key: string, request: Json = { what: key }): RequestKey => ({
  actor: actor.id,
  route: 'POST /v1/cases',
  key,
  request,
});

/** Appends one entry of a case. */
export const appending = (
  caseId: string | null,
  body: JsonObject = {},
  idempotency: RequestKey | null = null,
): Work<number> => ({
  idempotency,
  async run(tx) {
    const appended = await tx.append({ kind: 'case_submitted', time: 1, actor, case: caseId, body });
    return appended.ok
      ? ok({ answer: { seq: appended.value.seq }, value: appended.value.seq })
      : fail(appended.error);
  },
});

export const append = async (
  store: Store,
  caseId: string | null,
  body: JsonObject = {},
): Promise<Written<number>> => valueIn(await store.write(appending(caseId, body)));

/** Everything that can be recomputed agrees, and so do the projections and the personal values. */
export async function expectSound(store: Store): Promise<void> {
  const verified = valueIn(await store.verify());
  expect(verified.problems).toEqual([]);
  const rebuilt = valueIn(await store.rebuild());
  expect(rebuilt).toMatchObject({ entries: verified.entries, differences: [], problems: [] });
}
