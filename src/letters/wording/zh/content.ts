import type { LetterInput } from '../../../domain/letter/letter-input.js';
import type { LetterContent } from '../letter-content.js';
import { decisionZh } from './decision.js';
import { escalationReportZh } from './escalation-report.js';
import { proposalZh } from './proposal.js';
import { reminderZh } from './reminder.js';
import { reviewRightsZh } from './review-rights.js';
import { writtenOrderZh } from './written-order.js';

/** What a letter of any kind says. */
export function contentZh(letter: LetterInput): LetterContent {
  switch (letter.kind) {
    case 'reminder':
      return reminderZh(letter);
    case 'written_order':
      return writtenOrderZh(letter);
    case 'escalation_report':
      return escalationReportZh(letter);
    case 'proposal':
      return proposalZh(letter);
    case 'review_rights':
      return reviewRightsZh(letter);
    case 'decision':
      return decisionZh(letter);
  }
}
