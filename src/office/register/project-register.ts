import type { ProjectionWriter, StoredEntry } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { carriedAfter, type Succession, successionOf } from './lineage.js';
import {
  type RegisteredBody,
  registeredBodySchema,
  renamedBodySchema,
  splitBodySchema,
} from './subject-bodies.js';

type Row = ProjectionRow<'subject_register'>;

const newRow = (ref: string, seq: number): Row => ({
  ref,
  kind: null,
  unit: null,
  stages: null,
  name_path: null,
  risk_note_path: null,
  registered_seq: seq,
  latest_seq: seq,
  merged_into: null,
  closed_seq: null,
});

/** The row of a ref with this entry as its latest; a new one where there was none. */
async function touched(to: ProjectionWriter, ref: string, seq: number): Promise<Row> {
  await to.upsert('subject_entry', { ref, entry_seq: seq });
  const row = await to.get('subject_register', { ref });
  return row ? { ...row, latest_seq: seq } : newRow(ref, seq);
}

const pathAfter = (said: { readonly path: string } | null | undefined, before: string | null) =>
  said === undefined ? before : (said?.path ?? null);

async function registered(to: ProjectionWriter, body: RegisteredBody, seq: number): Promise<void> {
  const row = await touched(to, body.ref, seq);
  await to.upsert('subject_register', {
    ...row,
    kind: body.kind,
    unit: body.unit === undefined ? row.unit : body.unit,
    stages: body.stages === undefined ? row.stages : body.stages,
    name_path: pathAfter(body.name, row.name_path),
    risk_note_path: pathAfter(body.risk_note, row.risk_note_path),
  });
}

async function succeeded(to: ProjectionWriter, one: Succession): Promise<void> {
  const old = await touched(to, one.from, one.entry);
  const survivor = one.isMerge ? (one.to[0] ?? null) : null;
  await to.upsert('subject_register', { ...old, closed_seq: one.entry, merged_into: survivor });
  const ofOld = (await to.get('subject_lineage', { ref: one.from }))?.carried ?? [];
  for (const ref of one.to) {
    await to.upsert('subject_register', await touched(to, ref, one.entry));
    const before = (await to.get('subject_lineage', { ref }))?.carried ?? [];
    await to.upsert('subject_lineage', { ref, carried: [...carriedAfter(one, ofOld, before)] });
  }
}

/** The office's register of units and persons. */
export async function projectRegister(to: ProjectionWriter, stored: StoredEntry): Promise<void> {
  const { seq, entry } = stored;
  if (entry.kind === 'subject_registered') {
    const body = registeredBodySchema.safeParse(entry.body).data;
    if (body) await registered(to, body, seq);
  } else if (entry.kind === 'subject_renamed') {
    const body = renamedBodySchema.safeParse(entry.body).data;
    if (body)
      await to.upsert('subject_register', {
        ...(await touched(to, body.ref, seq)),
        name_path: body.name.path,
      });
  }
  const succession = successionOf(stored);
  if (!succession) return;
  if (!succession.isMerge)
    for (const part of splitBodySchema.parse(entry.body).into) await registered(to, part, seq);
  await succeeded(to, succession);
}
