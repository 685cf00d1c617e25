import { type Problem, problem, quoted } from '../domain/problem.js';
import { base64Of } from '../trail/bytes.js';
import { exportLine } from '../trail/export-line.js';
import { type Verification, verifyEntries } from '../trail/verify-entries.js';
import type { Connection } from './backend.js';
import { checkNodes } from './check-nodes.js';
import { readHead } from './head.js';
import { ed25519Verify, sha256 } from './node-primitives.js';
import { parseRow } from './parse-row.js';
import { entryColumns, type EntryRow, entryRowSchema } from './tables.js';
import { checkpointRow } from './trail-reader.js';

const entriesAtOnce = 200;
/** So many of the stored checkpoints, evenly chosen, as narrow down where a change lies. */
const mostEarlier = 500;

/** The columns that entries are found by must say what the bytes say. */
function columnProblems({ seq, kind, actor, case_id, case_seq, bytes }: EntryRow): readonly Problem[] {
  let entry: unknown;
  try {
    entry = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return [];
  }
  if (typeof entry !== 'object' || entry === null) return [];
  const by: unknown = Reflect.get(entry, 'actor');
  const id: unknown = typeof by === 'object' && by !== null ? Reflect.get(by, 'id') : null;
  const said = [Reflect.get(entry, 'kind'), id, Reflect.get(entry, 'case'), Reflect.get(entry, 'case_seq')];
  const stored = [kind, actor, case_id, case_seq];
  if (said.every((value, at) => value === stored[at])) return [];
  return [problem('stored_column_differs', { number: seq, expected: quoted(said), found: quoted(stored) })];
}

async function* exportLines(db: Connection, problems: Problem[]): AsyncGenerator<Uint8Array> {
  for (let from = 0; ; ) {
    const rows = await db
      .selectFrom('entry')
      .select(entryColumns)
      .where('seq', '>=', from)
      .orderBy('seq')
      .limit(entriesAtOnce)
      .execute();
    for (const row of rows) {
      const parsed = parseRow('entry', entryRowSchema, row);
      problems.push(...columnProblems(parsed));
      yield exportLine(parsed.seq, parsed.bytes, parsed.leaf);
      from = parsed.seq + 1;
    }
    if (rows.length < entriesAtOnce) return;
  }
}

async function earlierNotes(db: Connection): Promise<readonly string[]> {
  const rows = await db.selectFrom('checkpoint').select('size').orderBy('size').execute();
  const every = Math.ceil(rows.length / mostEarlier);
  const sizes = rows.map(({ size }) => size).filter((_, at) => at % every === 0);
  if (sizes.length === 0) return [];
  const notes = await db
    .selectFrom('checkpoint')
    .select('note')
    .where('size', 'in', sizes)
    .orderBy('size')
    .execute();
  return notes.map(({ note }) => note);
}

/**
 * Recomputes everything from the entries' bytes: leaves, links, keys, the tree, checkpoints with their signatures,
 * then the columns, the head and the nodes that are stored beside them.
 * @param mark the note of the mark beside the database, if there is one.
 */
export async function verifyStored(db: Connection, mark: string | null): Promise<Verification> {
  const columns: Problem[] = [];
  const newest = await checkpointRow(db);
  const earlier = [...(await earlierNotes(db)), ...(mark === null ? [] : [mark])];
  const verified = await verifyEntries({ sha256, verify: ed25519Verify }, exportLines(db, columns), {
    earlier,
    ...(newest ? { checkpoint: newest.note } : {}),
  });
  const head = await readHead(db);
  const stored = head ? `${head.size} ${base64Of(head.root)}` : 'none';
  const computed = `${verified.entries} ${verified.root}`;
  const headProblems =
    stored === computed ? [] : [problem('stored_head_differs', { expected: stored, found: computed })];
  const beside = [...columns, ...headProblems, ...(await checkNodes(db))];
  return { ...verified, ok: verified.ok && beside.length === 0, problems: [...verified.problems, ...beside] };
}
