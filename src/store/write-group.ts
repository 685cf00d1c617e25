import { canonicalJson } from '../domain/canonical-json.js';
import { problem } from '../domain/problem.js';
import type { Projector, RandomBytes, StoredCheckpoint } from '../office/ports.js';
import { emptyFrontier, type Frontier } from '../trail/frontier.js';
import type { Backend, Connection } from './backend.js';
import type { CheckpointSigner } from './checkpoint-key.js';
import { type Draft, emptyDraft, takeOver } from './draft.js';
import { lockHead, moveHead } from './head.js';
import { answeredRequests, newFingerprint, recordedAnswer, requestId } from './idempotency.js';
import type { Job, Outcome } from './job.js';
import { partsOf } from './parts-of.js';
import { writeValues } from './personal-writer.js';
import { StoredDataError } from './stored-data-error.js';
import { entryRow } from './stored-entry.js';
import type { IdempotencyRow } from './tables.js';
import { workTx } from './work-tx.js';

const rowsAtOnce = 1000;

export interface GroupContext {
  readonly backend: Backend;
  readonly projector: Projector;
  readonly random: RandomBytes;
  readonly sign: CheckpointSigner;
  /** The most entries that this process has seen; fewer mean that the database was replaced. */
  readonly seen: () => number;
}

export interface GroupResult {
  /** One for each job, in their order. */
  readonly outcomes: readonly Outcome[];
  /** Null if nothing was appended. */
  readonly checkpoint: StoredCheckpoint | null;
  readonly erases: boolean;
}

async function runJob(context: GroupContext, db: Connection, group: Draft, job: Job): Promise<Outcome> {
  const { backend, projector, random } = context;
  const { idempotency } = job;
  const work = emptyDraft(group.frontier);
  const mayFound = group.frontier.size === 0;
  const tx = workTx({ db, vault: backend.vault, projector, random, group, work, idempotency, mayFound });
  const result = await job.attempt(tx);
  if (!result.ok) return { kind: 'refused', problems: result.error };
  await writeValues(db, work);
  const entries = work.entries.map(({ seq, leaf }) => ({ seq, leaf }));
  if (idempotency) {
    const { fingerprint, key } = newFingerprint(random, idempotency.request);
    work.keys.set(fingerprint, key);
    work.requests.push({
      actor: idempotency.actor,
      route: idempotency.route,
      key: idempotency.key,
      fingerprint,
      case_id: work.entries.find(({ entry }) => entry.case !== null)?.entry.case ?? null,
      answer: canonicalJson(result.value),
      first_seq: group.frontier.size,
      entry_count: entries.length,
    });
  }
  takeOver(group, work);
  return { kind: 'done', answer: result.value, entries };
}

/** Runs a job; what it throws is its own affair unless the database failed, which ends the transaction. */
async function tryJob(context: GroupContext, db: Connection, group: Draft, job: Job): Promise<Outcome> {
  try {
    return await runJob(context, db, group, job);
  } catch (error) {
    if (error instanceof StoredDataError) return { kind: 'refused', problems: error.problems };
    if (context.backend.meaningOf(error) !== 'bug') throw error;
    return { kind: 'threw', error };
  }
}

async function runJobs(
  context: GroupContext,
  db: Connection,
  group: Draft,
  jobs: readonly Job[],
): Promise<readonly Outcome[]> {
  const { backend } = context;
  const requests = jobs.flatMap(({ idempotency }) => (idempotency ? [idempotency] : []));
  const answered: ReadonlyMap<string, IdempotencyRow> = await answeredRequests(db, requests);
  const outcomes: Outcome[] = [];
  let isSet = false;
  for (const job of jobs) {
    const row = job.idempotency && answered.get(requestId(job.idempotency));
    if (job.idempotency && row) {
      const recorded = await recordedAnswer(db, backend.vault, row, job.idempotency);
      outcomes.push(
        recorded.ok ? { kind: 'repeated', ...recorded.value } : { kind: 'refused', problems: recorded.error },
      );
      continue;
    }
    await backend.savepoint(db, isSet ? 'set_again' : 'set');
    isSet = true;
    const outcome = await tryJob(context, db, group, job);
    if (outcome.kind !== 'done') await backend.savepoint(db, 'roll_back');
    outcomes.push(outcome);
  }
  return outcomes;
}

/** Hands over what the jobs made: entries and what follows from them, answers, keys, the head and its checkpoint. */
async function writeDraft(
  { backend, sign }: GroupContext,
  db: Connection,
  from: Frontier,
  group: Draft,
): Promise<StoredCheckpoint | null> {
  for (const part of partsOf(group.entries, rowsAtOnce)) {
    await db.insertInto('entry').values(part.map(entryRow)).execute();
  }
  for (const part of partsOf(group.nodes, rowsAtOnce)) {
    const rows = part.map(({ level, index, hash }) => ({ level, idx: index, hash }));
    await db.insertInto('node').values(rows).execute();
  }
  for (const part of partsOf(group.requests, rowsAtOnce)) {
    await db.insertInto('idempotency').values(part).execute();
  }
  let checkpoint: StoredCheckpoint | null = null;
  if (group.entries.length > 0) {
    await moveHead(db, from.size, group.frontier);
    checkpoint = { size: group.frontier.size, note: sign(group.frontier) };
    await db.insertInto('checkpoint').values(checkpoint).execute();
  }
  // Last: a process that dies between these keys and the commit leaves keys that nothing names.
  if (group.keys.size > 0) {
    await backend.vault.put(
      db,
      [...group.keys].map(([id, secret]) => ({ id, secret })),
    );
  }
  return checkpoint;
}

/**
 * Runs jobs one after the other in one transaction, each under a savepoint of its own, so that one that fails leaves
 * nothing and the others stay. Resolves when all of it is durable; a process that dies before leaves none of it.
 * @throws DatabaseFailure, whose meaning the backend knows; StoredDataError.
 */
export async function writeGroup(context: GroupContext, jobs: readonly Job[]): Promise<GroupResult> {
  const { backend, seen } = context;
  return backend.write(async (db) => {
    const head = (await lockHead(db, backend.kind)) ?? { ...emptyFrontier };
    if (head.size < seen())
      throw new StoredDataError([problem('head_went_back', { expected: seen(), found: head.size })]);
    const group = emptyDraft({ size: head.size, hashes: head.hashes });
    const outcomes = await runJobs(context, db, group, jobs);
    const checkpoint = await writeDraft(context, db, head, group);
    return { outcomes, checkpoint, erases: group.erases };
  });
}
