import { defineWords } from '../../words/define-words.js';

/** Letters by their kinds. */
export const letterKinds = defineWords({
  reminder: { zh: '提醒函', en: 'Reminder' },
  written_order: { zh: '责令整改通知书', en: 'Written order' },
  escalation_report: { zh: '提请升级报告', en: 'Escalation report' },
  proposal: { zh: '建议书', en: 'Proposal' },
  decision: { zh: '决定书', en: 'Decision' },
  review_rights: { zh: '权利告知书', en: 'Notice of rights' },
});
