import type { Json } from '../../domain/canonical-json.js';
import { commitmentsIn } from '../../domain/commitment.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { Actor, OfficeDeps } from '../deps.js';
import { type Opened, openCommitments } from '../personal.js';
import { plain } from '../plain.js';
import type { ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import type { Carried } from '../projections/register.js';
import { survivorOf } from './read-lineage.js';
import { eventsOf, type SubjectEvent } from './subject-events.js';
import { openValue, type SubjectView, viewOf } from './subject-view.js';

export interface ReadSubjectInput {
  readonly ref: string;
  /** That of the page of cases before. */
  readonly cursor?: string;
  /** Cases on a page, 1 to 100; 20 if left out. */
  readonly limit?: number;
  readonly personal: boolean;
}

/** A case whose history counts for the ref. */
export interface SubjectCase {
  readonly work: ProjectionRow<'case_work'>;
  readonly standing: ProjectionRow<'case_subject'> | null;
  readonly status: string;
  readonly events: readonly SubjectEvent[];
}

export interface SubjectHistory extends SubjectView {
  readonly riskNote: Opened | null;
  /** The ref that goes on in its place after all merges; itself while it was not merged. */
  readonly survivor: string;
  /** Refs whose history counts for it beside its own, with the entries of the merges and splits that made it so. */
  readonly carried: readonly (Carried & { readonly name: Opened | null })[];
  /** What the register says of it, by entry. */
  readonly entries: readonly {
    readonly seq: number;
    readonly kind: string;
    readonly time: number;
    readonly actor: Actor;
    readonly body: Json;
  }[];
  /** The newest first. */
  readonly cases: readonly SubjectCase[];
  readonly cursor: string | null;
  readonly commendations: readonly ProjectionRow<'commendation'>[];
}

const most = 1000;

async function registerEntries(
  tx: ReadTx,
  ref: string,
  personal: boolean,
): Promise<SubjectHistory['entries']> {
  const rows = await tx.projections.list('subject_entry', {
    where: [{ column: 'ref', is: '=', value: ref }],
    order: { direction: 'up' },
    limit: most,
  });
  const values = new Map<string, Json>();
  const entries = [];
  for (const { entry_seq: seq } of rows) {
    const stored = await tx.trail.entry(seq);
    if (!stored) continue;
    const { kind, time, actor, body } = stored.entry;
    for (const { path } of personal ? commitmentsIn(body) : []) {
      const opened = await tx.personal.open(null, path);
      if (opened) values.set(path, opened.value);
    }
    entries.push({ seq, kind, time, actor, body: openCommitments(plain(body), personal ? values : null) });
  }
  return entries;
}

async function casesOf(
  tx: ReadTx,
  refs: readonly string[],
  { cursor, limit: asked }: ReadSubjectInput,
): Promise<Result<Pick<SubjectHistory, 'cases' | 'cursor'>>> {
  const limit = Math.min(100, Math.max(1, asked ?? 20));
  const [caseId = '', subject = ''] = cursor?.split(':') ?? [];
  const after =
    cursor === undefined ? null : await tx.projections.get('case_work', { case_id: caseId, subject });
  if (cursor !== undefined && !after) return fail([problem('office_cursor', { found: shownText(cursor) })]);
  const rows = await tx.projections.list('case_work', {
    where: [{ column: 'ref', in: refs }],
    order: { by: 'submitted_seq', direction: 'down' },
    ...(after ? { after } : {}),
    limit: limit + 1,
  });
  const cases: SubjectCase[] = [];
  for (const work of rows.slice(0, limit)) {
    const key = { case_id: work.case_id, subject: work.subject };
    const file = await tx.projections.get('case_file', { case_id: work.case_id });
    const entries = await tx.trail.entriesOfCase(work.case_id);
    cases.push({
      work,
      standing: await tx.projections.get('case_subject', key),
      status: file?.status ?? 'submitted',
      events: eventsOf(entries, work.subject),
    });
  }
  const last = rows.length > limit ? cases.at(-1)?.work : undefined;
  return ok({ cases, cursor: last ? `${last.case_id}:${last.subject}` : null });
}

/**
 * A unit or person as the register has it, and what happened to it, with what happened under the refs whose history it
 * carries. Of a ref that was merged away it is its own history and what it carried itself.
 */
export const readSubject = (
  deps: Pick<OfficeDeps, 'store'>,
  input: ReadSubjectInput,
): Promise<Result<SubjectHistory>> =>
  deps.store.read(async (tx) => {
    const { ref, personal } = input;
    const row = await tx.projections.get('subject_register', { ref });
    if (!row) return fail([problem('register_unknown', { found: shownText(ref) })]);
    const lineage = await tx.projections.get('subject_lineage', { ref });
    const carried = [];
    for (const one of lineage?.carried ?? []) {
      const other = await tx.projections.get('subject_register', { ref: one.ref });
      carried.push({ ...one, name: await openValue(tx, other?.name_path ?? null, personal) });
    }
    const refs = [ref, ...carried.map((one) => one.ref)];
    const cases = await casesOf(tx, refs, input);
    if (!cases.ok) return cases;
    const commendations = await tx.projections.list('commendation', {
      where: [{ column: 'ref', in: refs }],
      order: { direction: 'down' },
      limit: most,
    });
    return ok({
      ...(await viewOf(tx, row, personal)),
      riskNote: await openValue(tx, row.risk_note_path, personal),
      survivor: await survivorOf(tx.projections, ref),
      carried,
      entries: await registerEntries(tx, ref, personal),
      ...cases.value,
      commendations,
    });
  });
