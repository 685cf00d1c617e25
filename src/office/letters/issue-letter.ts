import type { SentLetter } from '../../domain/letter/sent-letter.js';
import type { Result } from '../../domain/result.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { composeCaseLetter } from './case-letter.js';
import { type IssuedLetter, recordLetter } from './record-letter.js';

export interface IssueLetterInput extends Asked {
  readonly caseId: string;
  readonly letter: SentLetter;
}

/**
 * Issues a letter about a case, with the next number of its code and year. Problems: `office_not_latest_decision`
 * (precondition), `office_under_appeal` and `office_order_fallen` (conflict), `office_letter_response` where it would
 * say something else than was decided, and what is missing in the record, the settings or the template.
 */
export function issueLetter(
  deps: OfficeDeps,
  { caseId, letter, actor, idempotency }: IssueLetterInput,
): Promise<Result<IssuedLetter>> {
  const { recipients, second } = letter;
  return recordLetter(deps, {
    actor,
    idempotency,
    caseId,
    kind: letter.kind,
    language: letter.language,
    date: letter.date,
    recipients,
    second,
    compose: (tx, days, number) => composeCaseLetter(deps, tx, { caseId, sent: letter, ...days }, number),
  });
}
