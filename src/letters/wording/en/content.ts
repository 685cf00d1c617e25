import type { LetterInput } from '../../../domain/letter/letter-input.js';
import type { LetterContent } from '../letter-content.js';
import { decisionEn } from './decision.js';
import { escalationReportEn } from './escalation-report.js';
import { proposalEn } from './proposal.js';
import { reminderEn } from './reminder.js';
import { reviewRightsEn } from './review-rights.js';
import { writtenOrderEn } from './written-order.js';

/** What a letter of any kind says. */
export function contentEn(letter: LetterInput): LetterContent {
  switch (letter.kind) {
    case 'reminder':
      return reminderEn(letter);
    case 'written_order':
      return writtenOrderEn(letter);
    case 'escalation_report':
      return escalationReportEn(letter);
    case 'proposal':
      return proposalEn(letter);
    case 'review_rights':
      return reviewRightsEn(letter);
    case 'decision':
      return decisionEn(letter);
  }
}
