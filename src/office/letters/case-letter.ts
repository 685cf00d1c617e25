import type { DraftLetter } from '../../domain/letter/sent-letter.js';
import { ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import type { ReadTx } from '../ports.js';
import { checkDate } from './check-date.js';
import { composeLetter } from './compose-letter.js';
import type { Composed } from './composed.js';
import type { LetterNumber } from './letter-body.js';
import { readLetterCase } from './letter-case.js';

/** Composes a letter about a case from what stands recorded in `tx`. `number` null: a draft. */
export async function composeCaseLetter(
  deps: OfficeDeps,
  tx: ReadTx,
  {
    caseId,
    sent,
    date,
    today,
  }: {
    readonly caseId: string;
    readonly sent: DraftLetter;
    readonly date: string;
    readonly today: string;
  },
  number: LetterNumber | null,
): Promise<Result<Composed>> {
  const matter = await readLetterCase(deps, tx, caseId, sent);
  if (!matter.ok) return matter;
  const { decided, order, entries } = matter.value;
  const late = checkDate(date, { from: order?.body.issued_on ?? decided.row.decided_on, today });
  if (!late.ok) return late;
  const letter = await composeLetter({ deps, tx, matter: matter.value, date }, number);
  if (!letter.ok) return letter;
  return ok({
    letter: letter.value,
    entries,
    subject: sent.subject,
    decision: decided.row.decision_seq,
    order: order?.seq ?? null,
    proposal: null,
    recipients: [],
  });
}
