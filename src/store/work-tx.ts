import { entryFormat, entrySchema } from '../domain/entry.js';
import { ok } from '../domain/result.js';
import type { NewEntry, Projector, RandomBytes, RequestKey, StoredEntry, WriteTx } from '../office/ports.js';
import { hexOf } from '../trail/bytes.js';
import { encodeEntry } from '../trail/entry-bytes.js';
import { appendLeaf } from '../trail/frontier.js';
import { leafHash } from '../trail/tree-hash.js';
import type { Connection, Vault } from './backend.js';
import { credentialWriter } from './credentials.js';
import { type CaseHead, type Draft, unwrittenOf } from './draft.js';
import { sha256 } from './node-primitives.js';
import { personalWriter } from './personal-writer.js';
import { projectionReader } from './projection-reader.js';
import { projectionWriter } from './projection-writer.js';
import { storedEntry } from './stored-entry.js';
import { entryColumns } from './tables.js';
import { trailReader } from './trail-reader.js';

const decoder = new TextDecoder();
const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

export interface WorkContext {
  readonly db: Connection;
  readonly vault: Vault;
  readonly projector: Projector;
  readonly random: RandomBytes;
  readonly group: Draft;
  readonly work: Draft;
  readonly idempotency: RequestKey | null;
  /** The store itself founds the trail. */
  readonly mayFound: boolean;
}

async function caseHeadOf(db: Connection, caseId: string): Promise<CaseHead> {
  const row = await db
    .selectFrom('entry')
    .select(entryColumns)
    .where('case_id', '=', caseId)
    .orderBy('case_seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return { next: 1, latest: null };
  const { seq, leaf, entry } = storedEntry(row);
  return { next: (entry.case_seq ?? 0) + 1, latest: { seq, leaf } };
}

/** What a work is given. Entries are appended one after the other; the transaction ends when `run` has resolved. */
export function workTx(context: WorkContext): WriteTx {
  const { db, vault, projector, random, group, work, idempotency, mayFound } = context;
  let appending = false;

  async function caseHead(caseId: string): Promise<CaseHead> {
    const known = work.heads.get(caseId) ?? group.heads.get(caseId) ?? (await caseHeadOf(db, caseId));
    work.heads.set(caseId, known);
    return known;
  }

  async function store(entry: NewEntry): ReturnType<WriteTx['append']> {
    const head = entry.case === null ? null : await caseHead(entry.case);
    const encoded = encodeEntry({
      format: entryFormat,
      kind: entry.kind,
      time: entry.time,
      actor: entry.actor,
      case: entry.case,
      case_seq: head?.next ?? null,
      prev: head?.latest?.leaf ?? null,
      idempotency: idempotency && { route: idempotency.route, key: idempotency.key },
      body: entry.body,
    });
    if (!encoded.ok) return encoded;
    const bytes = encoded.value;
    const hash = leafHash(sha256, bytes);
    const seq = work.frontier.size;
    const ref = { seq, leaf: hexOf(hash) };
    // Read back from the bytes, so that the projector sees what it will see when projections are made anew.
    const stored: StoredEntry = { ...ref, bytes, entry: entrySchema.parse(JSON.parse(textOf(bytes))) };
    const { frontier, completed } = appendLeaf(sha256, work.frontier, hash);
    work.frontier = frontier;
    work.entries.push(stored);
    work.nodes.push(...completed);
    if (entry.case !== null && head) work.heads.set(entry.case, { next: head.next + 1, latest: ref });
    await projector.project(projectionWriter(db), stored);
    return ok(ref);
  }

  return {
    trail: trailReader(db, () => unwrittenOf(group, work)),
    projections: projectionReader(db),
    personal: personalWriter(db, vault, random, group, work),
    credentials: credentialWriter(db),
    caseHead,
    async append(entry) {
      // Both change with which key checkpoints are signed, and are the store's own.
      if (!mayFound && (entry.kind === 'genesis' || entry.kind === 'key_rotated'))
        throw new Error(`entries of kind ${entry.kind} are not appended by works`);
      if (appending) throw new Error('entries are appended one after the other');
      appending = true;
      try {
        return await store(entry);
      } finally {
        appending = false;
      }
    },
  };
}
