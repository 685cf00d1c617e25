import type { Json } from '../domain/canonical-json.js';
import { ok, type Result } from '../domain/result.js';
import { caseBodySchema } from './case-body.js';
import { readState } from './case-state.js';
import type { Actor, OfficeDeps } from './deps.js';
import { openCommitments } from './personal.js';
import { isObject, plain } from './plain.js';
import type { ProjectionRow } from './projections.js';
import { subjectsOf } from './projector.js';

export interface ReadCaseInput {
  readonly caseId: string;
  /** Whether who asks may see personal data. */
  readonly personal: boolean;
}

/** A case as it now stands. Personal values are `{ value }` or `{ hidden: erased | withheld }`. */
export interface CaseView {
  readonly caseId: string;
  readonly status: string;
  readonly submittedSeq: number;
  /** As it was submitted, personal values opened, with facts and days as they now stand. */
  readonly case: Json;
  /** What was last recommended and what was decided, by subject. */
  readonly subjects: readonly ProjectionRow<'case_subject'>[];
  /** Its entries, in order, personal values opened. */
  readonly entries: readonly {
    readonly seq: number;
    readonly kind: string;
    readonly time: number;
    readonly actor: Actor;
    readonly body: Json;
  }[];
  /** Paths of the personal values that were erased. */
  readonly erased: readonly string[];
}

/** Reads a case. A recommendation's body is long and has a reading of its own: `caseRecommendations`. */
export const readCase = (deps: OfficeDeps, { caseId, personal }: ReadCaseInput): Promise<Result<CaseView>> =>
  deps.store.read(async (tx) => {
    const found = await readState(tx.trail, caseId);
    if (!found.ok) return found;
    const { state, entries } = found.value;
    const values = personal ? await tx.personal.valuesOf(caseId) : null;
    const file = await tx.projections.get('case_file', { case_id: caseId });
    const first = entries.find(({ entry }) => entry.kind === 'case_submitted');
    const body = caseBodySchema.safeParse(first?.entry.body).data;
    const { foundOn, conduct, facts, subjects } = state;
    const open = (value: unknown): Json => openCommitments(plain(value), values);
    const recommended = new Set(['recommendation_made', 'recommendation_part', 'evaluation_failed']);
    return ok({
      caseId,
      status: file?.status ?? 'submitted',
      submittedSeq: first?.seq ?? -1,
      case: open({ ...body, found_on: foundOn, conduct, facts, subjects }),
      subjects: await subjectsOf(tx.projections, caseId),
      entries: entries.map(({ seq, entry }) => ({
        seq,
        kind: entry.kind,
        time: entry.time,
        actor: entry.actor,
        body: recommended.has(entry.kind) ? headOf(entry.body) : open(entry.body),
      })),
      erased: await tx.personal.erasedOf(caseId),
    });
  });

const heads = ['subject', 'caused_by', 'evaluated_on', 'outcome', 'response', 'asks', 'part', 'parts'];

/** What of a long body tells what it is. */
function headOf(body: Json): Json {
  if (!isObject(body)) return null;
  return Object.fromEntries(Object.entries(body).filter(([key]) => heads.includes(key)));
}
