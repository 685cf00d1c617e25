import type { EntryKind } from '../domain/entry.js';
import type { Texts } from './language.js';

const names: Readonly<Record<EntryKind, Texts>> = {
  genesis: { en: 'The trail begins', zh: '台账建立' },
  rulebook_text: { en: 'Part of a rulebook, calendar or review', zh: '规则集、日历或审查结果的文本' },
  rulebook_proposed: { en: 'Rulebook proposed', zh: '规则集提请发布' },
  rulebook_approved: { en: 'Rulebook approved', zh: '规则集审核同意' },
  rulebook_proposal_withdrawn: { en: 'Proposal of a rulebook taken back', zh: '规则集提请收回' },
  rulebook_published: { en: 'Rulebook published', zh: '规则集发布' },
  rulebook_withdrawn: { en: 'Rulebook withdrawn', zh: '规则集撤回' },
  subject_registered: { en: 'Subject registered', zh: '对象登记' },
  subject_merged: { en: 'Subjects merged', zh: '对象合并' },
  subject_split: { en: 'Subject split', zh: '对象拆分' },
  subject_renamed: { en: 'Subject renamed', zh: '对象更名' },
  case_submitted: { en: 'Case submitted', zh: '案件提交' },
  facts_supplemented: { en: 'Facts supplemented', zh: '事实补充' },
  case_withdrawn: { en: 'Case withdrawn', zh: '案件撤回' },
  recommendation_part: { en: 'Part of a recommendation', zh: '建议的部分内容' },
  recommendation_made: { en: 'Recommendation made', zh: '作出建议' },
  evaluation_failed: { en: 'Evaluation failed', zh: '评估失败' },
  hearing: { en: 'Hearing', zh: '听取陈述申辩' },
  recusal: { en: 'Recusal', zh: '回避' },
  decision_recorded: { en: 'Decision recorded', zh: '决定记录' },
  seconding: { en: 'Second person', zh: '第二人确认' },
  order_issued: { en: 'Order issued', zh: '发出责令' },
  rectification_reported: { en: 'Rectification reported', zh: '报告整改' },
  verification_done: { en: 'Verification done', zh: '完成复查' },
  appeal_lodged: { en: 'Appeal lodged', zh: '提出申诉' },
  appeal_decided: { en: 'Appeal decided', zh: '申诉决定' },
  correction: { en: 'Correction', zh: '更正' },
  proposal: { en: 'Proposal', zh: '建议书' },
  personal_data_erased: { en: 'Personal data erased', zh: '个人信息删除' },
  key_rotated: { en: 'Key rotated', zh: '密钥更换' },
  export_made: { en: 'Export made', zh: '导出' },
  access_denied: { en: 'Access denied', zh: '访问被拒' },
};

const isNamed = (kind: string): kind is EntryKind => Object.hasOwn(names, kind);

/** What an entry is, in words; null for kinds of a later release. */
export const kindName = (kind: string): Texts | null => (isNamed(kind) ? names[kind] : null);
