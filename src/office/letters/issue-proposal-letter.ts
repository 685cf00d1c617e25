import type { SentProposalLetter } from '../../domain/letter/sent-letter.js';
import type { Result } from '../../domain/result.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { composeProposalLetter } from './proposal-letter.js';
import { type IssuedLetter, recordLetter } from './record-letter.js';

export interface IssueProposalLetterInput extends Asked {
  /** The entry of the draft of the proposal. */
  readonly proposal: number;
  readonly letter: SentProposalLetter;
}

/** Issues the letter of a proposal that was issued. Problems: `proposal_unknown`, `office_letter_not_issued` (conflict). */
export function issueProposalLetter(
  deps: OfficeDeps,
  { proposal, letter, actor, idempotency }: IssueProposalLetterInput,
): Promise<Result<IssuedLetter>> {
  const { recipients, second } = letter;
  return recordLetter(deps, {
    actor,
    idempotency,
    caseId: null,
    kind: 'proposal',
    language: letter.language,
    date: letter.date,
    recipients,
    second,
    compose: (tx, days, number) =>
      composeProposalLetter(deps, tx, { proposal, sent: letter, ...days }, number),
  });
}
