import type { ReviewRights } from '../../domain/letter/letter-input.js';
import { titleLines } from '../../domain/letter/letter-titles.js';
import { numberText } from '../../domain/letter/number-text.js';
import { ok, type Result } from '../../domain/result.js';
import { listAll } from '../list-all.js';
import type { ReadTx } from '../ports.js';
import type { LetterCase } from './letter-case.js';
import { wordsOf } from './letter-words.js';

/** The letter that told the decision, void ones left out: the decision letter before the others, the latest first. */
async function letterOf(tx: ReadTx, decision: number) {
  const rows = await listAll(tx.projections, 'letter', [
    { column: 'decision_seq', is: '=', value: decision },
    { column: 'voided_seq', is: '=', value: null },
  ]);
  const told = rows.filter(({ kind }) => kind !== 'review_rights').reverse();
  return told.find(({ kind }) => kind === 'decision') ?? told[0];
}

/** The decision that a notice of rights speaks of, by the letter that told it, else by its entry. */
export async function letteredDecision(
  tx: ReadTx,
  { decided: { row }, sent: { language } }: LetterCase,
  outcome: string,
): Promise<Result<ReviewRights['decision']>> {
  const letter = await letterOf(tx, row.decision_seq);
  const words = wordsOf(language);
  const { code, year, serial } = letter ?? {};
  const number =
    code !== undefined && year !== undefined && serial !== undefined
      ? numberText({ number: { code, year, serial }, language })
      : words.entry(row.decision_seq);
  const title = letter ? titleLines({ kind: letter.kind, language }).join('') : words.decisionTitle(outcome);
  return ok({ title, number, on: row.decided_on, outcome });
}
