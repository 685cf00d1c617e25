import type { Json } from '../../domain/canonical-json.js';
import type { DraftLetter } from '../../domain/letter/sent-letter.js';
import { problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { english } from '../../engine/wording/en.js';
import { type Speaker, speakerOf } from '../../engine/wording/speaker.js';
import { chinese } from '../../engine/wording/zh.js';
import { type CaseBody, caseBodySchema, type RecordedSubject } from '../case-body.js';
import { type CaseState, readState } from '../case-state.js';
import type { OfficeDeps } from '../deps.js';
import { findOrder } from '../find-order.js';
import { type OrderBody, orderBodySchema } from '../order-body.js';
import type { ReadTx, StoredEntry } from '../ports.js';
import { checkSubject } from '../record-hearing.js';
import { type DecidedMatter, readDecided } from './decided-matter.js';
import { type OpenText, textOpener } from './opened-text.js';

/** What is recorded of the matter that a letter about a case tells of. */
export interface LetterCase {
  readonly caseId: string;
  readonly sent: DraftLetter;
  readonly state: CaseState;
  readonly file: CaseBody;
  readonly entries: readonly StoredEntry[];
  readonly subject: RecordedSubject;
  readonly decided: DecidedMatter;
  readonly order: { readonly seq: number; readonly body: OrderBody } | null;
  /** The rulebook's words in the letter's language. */
  readonly speaker: Speaker;
  readonly open: OpenText;
}

/** Which entry a kind of letter rests on. */
function restsOn({ kind, decision, order }: DraftLetter): Result<'decision' | 'order'> {
  const wanted = kind === 'written_order' ? 'order' : 'decision';
  const [named, other] = wanted === 'order' ? [order, decision] : [decision, order];
  const refused = (found: string) => {
    const params = { kind: quoted(kind), expected: quoted(wanted), found };
    return fail([problem('office_letter_rests_on', params, { path: `/${wanted}` })]);
  };
  if (named === undefined)
    return refused(other === undefined ? '-' : quoted(wanted === 'order' ? 'decision' : 'order'));
  return other === undefined ? ok(wanted) : refused('`decision`, `order`');
}

async function orderOf(
  tx: ReadTx,
  caseId: string,
  entries: readonly StoredEntry[],
  { order, subject }: DraftLetter,
): Promise<Result<LetterCase['order']>> {
  if (order === undefined) return ok(null);
  const row = await findOrder(tx, caseId, order);
  if (!row.ok) return row;
  if (row.value.subject !== subject) {
    const params = { subject: quoted(subject), found: quoted(row.value.subject) };
    return fail([problem('office_letter_other_subject', params, { path: '/order' })]);
  }
  const stored = entries.find(({ seq }) => seq === order);
  return ok({ seq: order, body: orderBodySchema.parse(stored?.entry.body) });
}

/** The decision that an order followed; where an appeal has varied it since, the entry that did. */
async function decisionOf(
  tx: ReadTx,
  caseId: string,
  entries: readonly StoredEntry[],
  { subject, decision }: OrderBody,
): Promise<number> {
  const row = await tx.projections.get('decision', { case_id: caseId, subject });
  const standing = entries.find(({ seq }) => seq === row?.decision_seq);
  return standing && standing.entry.kind !== 'decision_recorded' ? standing.seq : decision;
}

/** Reads it in the transaction of the letter. Problems: what is not there, not the latest, or fallen. */
export async function readLetterCase(
  deps: OfficeDeps,
  tx: ReadTx,
  caseId: string,
  sent: DraftLetter,
): Promise<Result<LetterCase>> {
  const found = await readState(tx.trail, caseId);
  if (!found.ok) return found;
  const { state, entries } = found.value;
  const unknown = checkSubject(state, sent.subject);
  if (unknown.length > 0) return fail(unknown);
  const kind = restsOn(sent);
  if (!kind.ok) return kind;
  const order = await orderOf(tx, caseId, entries, sent);
  if (!order.ok) return order;
  const decision = order.value
    ? await decisionOf(tx, caseId, entries, order.value.body)
    : (sent.decision ?? -1);
  const decided = await readDecided(deps, tx, { caseId, subject: sent.subject, decision }, entries);
  if (!decided.ok) return decided;
  const { rulebook } = decided.value;
  if (!rulebook.languages.includes(sent.language)) {
    const expected = rulebook.languages.map(quoted).join(', ');
    const params = { rulebook: quoted(rulebook.id), expected, found: quoted(sent.language) };
    return fail([problem('office_letter_language', params, { path: '/language' })]);
  }
  const first = entries.find(({ entry }) => entry.kind === 'case_submitted');
  const subject = state.subjects.find(({ id }) => id === sent.subject);
  if (!subject) throw new Error(`the case has no subject ${sent.subject}`);
  const values: ReadonlyMap<string, Json> = await tx.personal.valuesOf(caseId);
  return ok({
    caseId,
    sent,
    state,
    file: caseBodySchema.parse(first?.entry.body),
    entries,
    subject,
    decided: decided.value,
    order: order.value,
    speaker: speakerOf(rulebook, sent.language, sent.language === 'zh' ? chinese : english),
    open: textOpener(values),
  });
}
