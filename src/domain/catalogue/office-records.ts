import type { CatalogueEntry } from '../problem.js';

const auditHint = {
  en: 'verify the trail and compare it with another copy',
  zh: '请验证台账，并与其他副本比对',
} as const;

/** What can be wrong with published rulebooks and with what was recorded. */
export const officeRecordsProblems = {
  office_rulebook_published: {
    kind: 'conflict',
    message: {
      en: 'expected a version that is not published yet, found {id} {version} published with the same content {expected}',
      zh: '应为尚未发布的版本，实际 {id} {version} 已发布，内容相同（{expected}）',
    },
  },
  office_rulebook_changed: {
    kind: 'conflict',
    message: {
      en: 'a published version never changes: expected {id} {version} with hash {expected}, found {found}',
      zh: '已发布的版本不得改动：{id} {version} 的哈希应为 {expected}，实际为 {found}',
    },
    hint: {
      en: 'put the file back as it was and write the change as a new version',
      zh: '请恢复原文件，并将改动写成新版本',
    },
  },
  office_rulebook_backdated: {
    kind: 'unprocessable',
    message: {
      en: 'expected `from` on {expected} or later, found {found}',
      zh: '`from` 不应早于 {expected}，实际为 {found}',
    },
    hint: {
      en: 'say under `codifies` which rule, public on that day already, it writes down',
      zh: '请在 `codifies` 下写明其所编纂的、当时已公开的规则',
    },
  },
  office_version_withdrawn: {
    kind: 'conflict',
    message: {
      en: 'expected a version that stands, found {id} {version} withdrawn on {day}',
      zh: '应为有效版本，实际 {id} {version} 已于 {day} 撤回',
    },
  },
  office_calendar_changed: {
    kind: 'conflict',
    message: {
      en: 'expected the calendar that {id} {version} was published with, found another; the published one holds',
      zh: '{id} {version} 的日历与发布时不同，仍以发布时的为准',
    },
    hint: {
      en: 'a new version of the rulebook takes the new calendar',
      zh: '规则集的新版本将采用新日历',
    },
  },
  office_personal_fact_read: {
    kind: 'unprocessable',
    message: {
      en: 'expected rules that read no personal fact, found {fact} read by {by}',
      zh: '规则不应读取个人信息类事实，实际 {by} 读取了 {fact}',
    },
    hint: {
      en: 'what rules read stands in the trail for ever; report a typed fact that is not personal instead',
      zh: '规则所读取的内容会永久记入台账；请改用不含个人信息的事实',
    },
  },
  office_published_unreadable: {
    kind: 'internal',
    message: {
      en: 'expected a published rulebook in entry {number}, found a body that this release cannot read',
      zh: '条目 {number} 应为已发布的规则集，实际内容无法由本版本读取',
    },
  },
  office_rulebook_differs: {
    kind: 'internal',
    message: {
      en: 'expected {id} {version} with hash {expected} in the trail, found {found}',
      zh: '台账中 {id} {version} 的哈希应为 {expected}，实际为 {found}',
    },
    hint: auditHint,
  },
  office_text_part_missing: {
    kind: 'internal',
    message: {
      en: 'expected part of a text in entry {number}, found none',
      zh: '条目 {number} 应为文本的一部分，实际没有',
    },
    hint: auditHint,
  },
  office_text_differs: {
    kind: 'internal',
    message: {
      en: 'expected the text from entry {number} on with hash {expected}, found {found}',
      zh: '自条目 {number} 起的文本哈希应为 {expected}，实际为 {found}',
    },
    hint: auditHint,
  },
  office_recommendation_unreadable: {
    kind: 'not_found',
    message: {
      en: 'expected a recommendation in entry {number}, found none that this release can read',
      zh: '条目 {number} 应为建议，实际没有可由本版本读取的建议',
    },
  },
  office_recommendation_unknown: {
    kind: 'not_found',
    message: {
      en: 'expected an entry that recommended something here, {expected}, found {found}',
      zh: '应为此处作出建议的条目（{expected}），实际为 {found}',
    },
  },
  office_nothing_recommended: {
    kind: 'not_found',
    message: {
      en: 'expected a case with a recommendation, found none made',
      zh: '本案尚未作出建议',
    },
    hint: {
      en: 'its evaluation failed or was never made; ask for it to be evaluated again',
      zh: '评估失败或尚未评估；请要求重新评估',
    },
  },
  office_recommendation_differs: {
    kind: 'internal',
    message: {
      en: 'expected the recommendation of entry {number} with hash {expected}, found {found}',
      zh: '条目 {number} 的建议哈希应为 {expected}，实际为 {found}',
    },
    hint: auditHint,
  },
  office_rulebook_gone: {
    kind: 'not_found',
    message: {
      en: 'expected a published rulebook with hash {hash}, found none',
      zh: '应有哈希为 {hash} 的已发布规则集，实际没有',
    },
  },
  office_other_semantics: {
    kind: 'unprocessable',
    message: {
      en: 'expected semantics {expected} in entry {number}, found {found}, which this release does not have',
      zh: '条目 {number} 的语义版本应为 {expected}，实际为 {found}，本版本不含',
    },
  },
  office_period_ends_first: {
    kind: 'bad_input',
    message: {
      en: 'expected a last day of {expected} or later, found {found}',
      zh: '截止日不应早于 {expected}，实际为 {found}',
    },
  },
  office_compared_overlaps: {
    kind: 'bad_input',
    message: {
      en: 'expected days to compare with that end on {expected} or earlier, before the period begins, found {found}',
      zh: '对比时段应在本时段开始之前，截止日不晚于 {expected}，实际为 {found}',
    },
  },
  office_cursor: {
    kind: 'bad_input',
    message: { en: 'expected the cursor of a page, found {found}', zh: '应为分页游标，实际为 {found}' },
  },
} as const satisfies Record<string, CatalogueEntry>;
