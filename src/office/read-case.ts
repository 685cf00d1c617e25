import type { Json } from '../domain/canonical-json.js';
import type { JsonObject } from '../domain/entry.js';
import { ok, type Result } from '../domain/result.js';
import { caseBodySchema } from './case-body.js';
import { readState } from './case-state.js';
import type { Actor, OfficeDeps } from './deps.js';
import { type NextStep, nextSteps } from './followup/next-steps.js';
import { type OpenItem, openItems } from './followup/open-items.js';
import { openCommitments } from './personal.js';
import { isObject, plain } from './plain.js';
import type { ProjectionRow } from './projections.js';
import { subjectsOf } from './project-case.js';

export interface ReadCaseInput {
  readonly caseId: string;
  /** Whether who asks may see personal data. */
  readonly personal: boolean;
  /** Whether they may see who reported it; if left out, as other personal data. */
  readonly reporter?: boolean;
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
  /** What stands open in it; while anything does, it is not closed. */
  readonly open: readonly OpenItem[];
  /** What may be done next. */
  readonly next: readonly NextStep[];
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
export const readCase = (
  deps: OfficeDeps,
  { caseId, personal, reporter = personal }: ReadCaseInput,
): Promise<Result<CaseView>> =>
  deps.store.read(async (tx) => {
    const found = await readState(tx.trail, caseId);
    if (!found.ok) return found;
    const { state, entries } = found.value;
    const values = personal ? await tx.personal.valuesOf(caseId) : null;
    const file = await tx.projections.get('case_file', { case_id: caseId });
    const first = entries.find(({ entry }) => entry.kind === 'case_submitted');
    const body = caseBodySchema.safeParse(first?.entry.body).data;
    const { foundOn, conduct, facts, subjects } = state;
    const open = (value: unknown): Json =>
      openCommitments(reporter ? plain(value) : withoutReporter(plain(value)), values);
    const standing = await openItems(tx, caseId, entries);
    const recommended = new Set(['recommendation_made', 'recommendation_part', 'evaluation_failed']);
    return ok({
      caseId,
      status: file?.status ?? 'submitted',
      submittedSeq: first?.seq ?? -1,
      case: open({ ...body, found_on: foundOn, conduct, facts, subjects }),
      subjects: await subjectsOf(tx.projections, caseId),
      open: standing,
      next: await nextSteps(tx, caseId, standing),
      entries: entries.map(({ seq, entry }) => ({
        seq,
        kind: entry.kind,
        time: entry.time,
        actor: entry.actor,
        body: recommended.has(entry.kind) ? headOf(entry.body) : open(withoutDocument(entry.body)),
      })),
      erased: await tx.personal.erasedOf(caseId),
    });
  });

/** Who reported a case, hidden before anything is opened. What is left says whether there was a name at all. */
function withoutReporter(body: Json): Json {
  const reporter = isObject(body) ? body['reporter'] : undefined;
  if (!isObject(body) || !isObject(reporter)) return body;
  const hidden = { hidden: 'withheld' } as const;
  const { name = null, contact = null } = reporter;
  return { ...body, reporter: { ...reporter, name: name && hidden, contact: contact && hidden } };
}

/** Letters, their documents and files are long, and have a reading of their own. */
const withoutDocument = ({ content: _content, document: _document, file: _file, ...body }: JsonObject) =>
  body;

const heads = ['subject', 'caused_by', 'evaluated_on', 'outcome', 'response', 'asks', 'part', 'parts'];

/** What of a long body tells what it is. */
function headOf(body: Json): Json {
  if (!isObject(body)) return null;
  return Object.fromEntries(Object.entries(body).filter(([key]) => heads.includes(key)));
}
