import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../../src/domain/problem.js';
import { ok, type Result } from '../../src/domain/result.js';
import type { Store, Work } from '../../src/office/ports.js';
import { openStore } from '../../src/store/open-store.js';
import { atEnd } from './at-end.js';
import { spread } from './measure.js';

export interface WritesMeasured {
  readonly writers: number;
  /** Entries a second that were durable and answered: the median over the rounds. */
  readonly perSecond: number;
}

function valueIn<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.map((one) => messageOf(one)).join('; '));
}

/** One entry of about a kilobyte. */
const appending = (caseId: string): Work<null> => ({
  idempotency: null,
  async run(tx) {
    const body = { reference: caseId, summary_of: 'x'.repeat(1000) };
    const actor = { id: 'bench', authenticated: false };
    const appended = await tx.append({ kind: 'case_submitted', time: Date.now(), actor, case: caseId, body });
    return appended.ok ? ok({ answer: null, value: null }) : appended;
  },
});

let cases = 0;

async function round(store: Store, writers: number, seconds: number): Promise<number> {
  const began = performance.now();
  let written = 0;
  const writer = async (): Promise<void> => {
    while (performance.now() - began < seconds * 1000) {
      cases += 1;
      valueIn(await store.write(appending(`case-${cases}`)));
      written += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return (written / (performance.now() - began)) * 1000;
}

/** Appending alone: the store on SQLite, without the engines and HTTP; concurrent writes share a transaction. */
export async function measureWrites(rounds: number, seconds: number): Promise<WritesMeasured[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gradus-bench-'));
  atEnd(() => rmSync(dataDir, { recursive: true, force: true }));
  const projector = { version: 1, project: async () => undefined };
  const store = valueIn(await openStore({ dataDir, clock: Date.now, random: randomBytes, projector }));
  const counts = [1, 16, 100];
  const rates = new Map(counts.map((writers) => [writers, [] as number[]]));
  await round(store, 16, seconds);
  for (let at = 0; at < rounds; at += 1)
    for (const writers of counts) rates.get(writers)?.push(await round(store, writers, seconds));
  const { problems } = valueIn(await store.verify());
  if (problems.length > 0) throw new Error(problems.map((one) => messageOf(one)).join('; '));
  await store.close();
  return [...rates].map(([writers, of]) => ({ writers, perSecond: spread(of).median }));
}
