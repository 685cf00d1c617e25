import { byCodeUnit } from '../../domain/identifiers.js';
import { ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import { listAll } from '../list-all.js';
import { loadRulebook } from '../load-rulebooks.js';
import type { ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { readOrderRows } from '../read-order-rows.js';
import { refsNow } from '../register/read-lineage.js';
import type { OrderRow } from '../standing-order.js';
import type { LetterCase } from './letter-case.js';
import { wordsOf } from './letter-words.js';
import { rungLabel } from './rung-label.js';

interface Step {
  readonly on: string;
  readonly seq: number;
  readonly text: string;
}

/** What the rung of an earlier decision is called, by the latest version of its own rulebook that has it. */
async function responseOf(
  deps: OfficeDeps,
  tx: ReadTx,
  { sent, decided }: LetterCase,
  { case_id: caseId, response }: ProjectionRow<'decision'>,
): Promise<Result<string>> {
  if (response === null) return ok(wordsOf(sent.language).noResponse);
  const file = await tx.projections.get('case_file', { case_id: caseId });
  if (!file || file.rulebook === decided.rulebook.id)
    return ok(rungLabel(decided.rulebook, response, sent.language));
  const loaded = await loadRulebook(deps, tx, file.rulebook);
  if (!loaded.ok) return loaded;
  const found = loaded.value.findLast(({ rulebook }) => rulebook.ladder.some(({ id }) => id === response));
  return ok(rungLabel((found ?? loaded.value[0]).rulebook, response, sent.language));
}

function orderText(
  { case_id: caseId, due_on: due, immediate, outcome }: OrderRow,
  { sent }: LetterCase,
): string {
  const words = wordsOf(sent.language);
  const said = words.ordered(immediate ? words.immediately : words.day(due), caseId);
  return outcome ? words.listed([said, words.outcome[outcome]]) : said;
}

/** Of the same register entry; without one, of the same subject of the same case. */
async function stepRows(tx: ReadTx, { caseId, subject }: LetterCase) {
  if (subject.ref === null) {
    const orders = await readOrderRows(tx.projections, { column: 'case_id', is: '=', value: caseId });
    return { decisions: [], orders: orders.filter((row) => row.subject === subject.id) };
  }
  const refs = await refsNow(tx.projections, subject.ref);
  const of = { column: 'ref', in: [...refs] } as const;
  return {
    decisions: await listAll(tx.projections, 'decision', [of]),
    orders: await readOrderRows(tx.projections, of),
  };
}

/**
 * What was done before about the same register entry: decisions that stand above the first rung and orders that have
 * not fallen, up to the letter's day, in their order. The letter's own decision is none of them.
 */
export async function earlierSteps(
  deps: OfficeDeps,
  tx: ReadTx,
  matter: LetterCase,
  date: string,
): Promise<Result<readonly { readonly on: string; readonly text: string }[]>> {
  const { decisions, orders } = await stepRows(tx, matter);
  const words = wordsOf(matter.sent.language);
  const steps: Step[] = [];
  for (const row of decisions) {
    if (row.decision_seq >= matter.decided.row.decision_seq || !row.above_first || row.exempted) continue;
    const response = await responseOf(deps, tx, matter, row);
    if (!response.ok) return response;
    const text = words.decidedBefore(response.value, row.case_id);
    steps.push({ on: row.decided_on, seq: row.decision_seq, text });
  }
  for (const row of orders)
    if (row.state !== 'fallen')
      steps.push({ on: row.issued_on, seq: row.order_seq, text: orderText(row, matter) });
  return ok(
    steps
      .filter(({ on }) => on <= date)
      .sort((a, b) => byCodeUnit(a.on, b.on) || a.seq - b.seq)
      .slice(-100)
      .map(({ on, text }) => ({ on, text })),
  );
}
