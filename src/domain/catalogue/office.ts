import type { CatalogueEntry } from '../problem.js';

const auditHint = {
  en: 'verify the trail and compare it with another copy',
  zh: '请验证台账，并与其他副本比对',
} as const;

/** What can be wrong with what the office is asked to do. */
export const officeProblems = {
  office_case_unknown: {
    kind: 'not_found',
    message: { en: 'expected the id of a case, found {found}', zh: '应为案件编号，实际为 {found}' },
  },
  office_rulebook_unknown: {
    kind: 'not_found',
    message: {
      en: 'expected the id of a published rulebook, found {found}',
      zh: '应为已发布规则集的标识，实际为 {found}',
    },
  },
  office_version_unknown: {
    kind: 'not_found',
    message: {
      en: 'rulebook {id} has version {expected}, not {found}',
      zh: '规则集 {id} 有版本 {expected}，没有 {found}',
    },
  },
  office_no_version_in_force: {
    kind: 'unprocessable',
    message: {
      en: 'expected a version of rulebook {id} in force on {day} or at the conduct, found none',
      zh: '规则集 {id} 在 {day} 及行为发生时应有生效版本，实际没有',
    },
    hint: { en: 'publish a version that covers the day', zh: '请发布覆盖该日的版本' },
  },
  office_subject_unknown: {
    kind: 'bad_input',
    message: { en: 'expected a subject of the case, found {found}', zh: '应为本案对象，实际为 {found}' },
  },
  office_subject_twice: {
    kind: 'bad_input',
    message: {
      en: 'expected each subject once, found {found} again',
      zh: '每个对象只应出现一次，实际 {found} 重复',
    },
  },
  office_ref_twice: {
    kind: 'bad_input',
    message: {
      en: 'expected each entry of the register once in a case, found {found} again',
      zh: '登记编号在一个案件中只应出现一次，实际 {found} 重复',
    },
  },
  office_day_to_come: {
    kind: 'bad_input',
    message: {
      en: 'expected a day up to {expected}, found {found}',
      zh: '日期不应晚于 {expected}，实际为 {found}',
    },
  },
  office_conduct_ends_first: {
    kind: 'bad_input',
    message: {
      en: 'expected the conduct to end on {expected} or later, found {found}',
      zh: '行为终了日不应早于 {expected}，实际为 {found}',
    },
  },
  office_found_first: {
    kind: 'bad_input',
    message: {
      en: 'expected the day of discovery on {expected}, when the conduct began, or later, found {found}',
      zh: '发现日不应早于行为起始日 {expected}，实际为 {found}',
    },
  },
  office_supplement_empty: {
    kind: 'bad_input',
    message: {
      en: 'expected a fact or day that is added or corrected, found none',
      zh: '应至少补充或更正一项事实或日期，实际没有',
    },
  },
  office_engine_disagreement: {
    kind: 'engine_disagreement',
    message: {
      en: 'expected two evaluations that agree, found that they differ; nothing is recommended in case {case}, and entry {number} has both',
      zh: '两次评定应一致，实际不一致；案件 {case} 不作建议，两者均记于条目 {number}',
    },
    hint: { en: 'report the entry to whoever maintains the service', zh: '请将该条目报告给系统维护者' },
  },
  office_engines_differ: {
    kind: 'engine_disagreement',
    message: {
      en: 'expected two evaluations that agree, found that they differ for {subject}',
      zh: '两次评定应一致，实际对 {subject} 不一致',
    },
  },
  office_not_latest: {
    kind: 'precondition',
    message: {
      en: 'expected the latest recommendation for {subject}, entry {expected}, found entry {found}',
      zh: '应依据对 {subject} 的最新建议（条目 {expected}），实际为条目 {found}',
    },
    hint: { en: 'read the newer recommendation before deciding', zh: '请先阅读较新的建议再作决定' },
  },
  office_failed_since: {
    kind: 'precondition',
    message: {
      en: 'expected a recommendation of the facts as they now stand, found entry {found}, after which an evaluation failed in entry {number}',
      zh: '应依据现有事实的建议，实际为条目 {found}，其后评定失败（条目 {number}）',
    },
  },
  office_already_decided: {
    kind: 'conflict',
    message: {
      en: 'expected a recommendation that nobody has decided on, found that {subject} was decided on in entry {number}',
      zh: '建议应尚未作出决定，实际对 {subject} 已有决定（条目 {number}）',
    },
  },
  office_recommendation_stale: {
    kind: 'conflict',
    message: {
      en: 'expected fact {fact} to be {expected} as it was evaluated, found {found} in the trail by now',
      zh: '事实 {fact} 评定时为 {expected}，现台账所载为 {found}',
    },
    hint: { en: 'have the recommendation made anew', zh: '请重新生成建议' },
  },
  office_recommendation_stale_version: {
    kind: 'conflict',
    message: {
      en: 'expected the versions that were evaluated, {expected}, found {found} in force by now',
      zh: '评定所用版本为 {expected}，现行版本为 {found}',
    },
    hint: { en: 'have the recommendation made anew', zh: '请重新生成建议' },
  },
  office_response_unknown: {
    kind: 'bad_input',
    message: { en: 'expected a rung, {expected}, found {found}', zh: '应为处置 {expected}，实际为 {found}' },
  },
  office_no_exemption: {
    kind: 'unprocessable',
    message: {
      en: 'expected an exemption only where one is proposed, found none proposed',
      zh: '仅在建议提出免责时可予确认，实际未提出',
    },
  },
  office_exemption_response: {
    kind: 'unprocessable',
    message: {
      en: 'expected {expected} as the response of a confirmed exemption, found {found}',
      zh: '确认免责时处置应为 {expected}，实际为 {found}',
    },
  },
  office_reasons_empty: {
    kind: 'unprocessable',
    message: {
      en: 'expected reasons in words of your own, ten characters or more, found {found}',
      zh: '理由应自行表述且不少于十字，实际为 {found}',
    },
    hint: {
      en: 'say what of this case decided; the sentences of the recommendation are recorded anyway',
      zh: '请写明本案的决定性情况；建议原文已另行记录，无须照抄',
    },
  },
  office_not_asked: {
    kind: 'unprocessable',
    message: {
      en: 'expected a fact that the recommendation asks for, found {found}',
      zh: '应为建议所询问的事实，实际为 {found}',
    },
  },
  office_why_empty: {
    kind: 'unprocessable',
    message: {
      en: 'expected why fact {fact} cannot be established, in ten characters or more, found {found}',
      zh: '应写明事实 {fact} 无法查明的原因且不少于十字，实际为 {found}',
    },
  },
  office_facts_open: {
    kind: 'unprocessable',
    message: {
      en: 'while {mildest} is possible, expected nothing severer or a reason why each of these cannot be established, found none for {facts}',
      zh: '在仍可能为 {mildest} 时，不应作出更重处置，除非逐项说明无法查明的原因；尚缺 {facts}',
    },
    hint: {
      en: 'answer the questions, or fill in `cannot_establish` for each',
      zh: '请补充事实，或在 `cannot_establish` 中逐项说明',
    },
  },
  office_second_person_missing: {
    kind: 'unprocessable',
    message: {
      en: 'expected a second person, found none',
      zh: '应有第二人复核，实际没有',
    },
    hint: {
      en: 'the top rung and every response severer than recommended need one',
      zh: '最高一级处置及任何重于建议的处置均须第二人复核',
    },
  },
  office_second_person_same: {
    kind: 'unprocessable',
    message: {
      en: 'expected a second person other than the decider, found {found}',
      zh: '第二人应与决定人不同，实际为 {found}',
    },
  },
  office_two_officers: {
    kind: 'unprocessable',
    message: {
      en: 'expected two officers of different names, found {found} named',
      zh: '应有两名姓名不同的承办人员，实际列出 {found} 名',
    },
  },
  office_not_heard: {
    kind: 'unprocessable',
    message: {
      en: 'expected that {subject} was heard, found no hearing in the case',
      zh: '应已听取 {subject} 的陈述申辩，实际案中没有记录',
    },
    hint: { en: 'record the hearing first', zh: '请先记录听取陈述申辩的情况' },
  },
  office_appeal_over: {
    kind: 'bad_input',
    message: {
      en: 'expected the last day of appeal on {expected} or later, found {found}',
      zh: '申诉截止日不应早于 {expected}，实际为 {found}',
    },
  },
  office_not_latest_decision: {
    kind: 'precondition',
    message: {
      en: 'expected the decision that stands for {subject}, entry {expected}, found entry {found}',
      zh: '应为对 {subject} 现行的决定（条目 {expected}），实际为条目 {found}',
    },
  },
  office_under_appeal: {
    kind: 'conflict',
    message: {
      en: 'expected a decision that is not under appeal, found an appeal of {subject} under way',
      zh: '决定应未在申诉中，实际 {subject} 的申诉正在办理',
    },
  },
  office_appeal_first: {
    kind: 'bad_input',
    message: {
      en: 'expected the appeal on {expected}, when it was decided, or later, found {found}',
      zh: '申诉日不应早于决定日 {expected}，实际为 {found}',
    },
  },
  office_no_appeal: {
    kind: 'precondition',
    message: {
      en: 'expected an appeal of {subject} that is under way, found entry {found}',
      zh: '应为 {subject} 正在办理的申诉，实际为条目 {found}',
    },
  },
  office_appeal_same_person: {
    kind: 'forbidden',
    message: {
      en: 'expected somebody other than who made the decision, found {found}',
      zh: '办理申诉的人应与原决定人不同，实际为 {found}',
    },
  },
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
  office_cursor: {
    kind: 'bad_input',
    message: { en: 'expected the cursor of a page, found {found}', zh: '应为分页游标，实际为 {found}' },
  },
} as const satisfies Record<string, CatalogueEntry>;
