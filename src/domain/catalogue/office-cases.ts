import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with cases and decisions. */
export const officeCasesProblems = {
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
      zh: '两次评估应一致，实际不一致；案件 {case} 不作建议，两者均记于条目 {number}',
    },
    hint: { en: 'report the entry to whoever maintains the service', zh: '请将该条目报告给系统维护者' },
  },
  office_engines_differ: {
    kind: 'engine_disagreement',
    message: {
      en: 'expected two evaluations that agree, found that they differ for {subject}',
      zh: '两次评估应一致，实际对 {subject} 不一致',
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
  office_moved: {
    kind: 'precondition',
    message: {
      en: 'expected {what_en} to be {expected}, as in entry {number}, found {found} in entry {latest}',
      zh: '{what_zh}在条目 {number} 为 {expected}，在条目 {latest} 为 {found}',
    },
  },
  office_failed_since: {
    kind: 'precondition',
    message: {
      en: 'expected a recommendation of the facts as they now stand, found entry {found}, after which an evaluation failed in entry {number}',
      zh: '应依据现有事实的建议，实际为条目 {found}，其后评估失败（条目 {number}）',
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
      zh: '事实 {fact} 评估时为 {expected}，现台账所载为 {found}',
    },
    hint: {
      en: 'have the case evaluated again (`POST /v1/cases/{case}/evaluations` or `gradus case evaluate {case}`) and decide on the new recommendation',
      zh: '请重新评估（`POST /v1/cases/{case}/evaluations` 或 `gradus case evaluate {case}`），再就新的建议作出决定',
    },
  },
  office_recommendation_stale_version: {
    kind: 'conflict',
    message: {
      en: 'expected the versions that were evaluated, {expected}, found {found} in force by now',
      zh: '评估所用版本为 {expected}，现行版本为 {found}',
    },
    hint: {
      en: 'have the case evaluated again (`POST /v1/cases/{case}/evaluations` or `gradus case evaluate {case}`) and decide on the new recommendation',
      zh: '请重新评估（`POST /v1/cases/{case}/evaluations` 或 `gradus case evaluate {case}`），再就新的建议作出决定',
    },
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
  office_not_latest_decision: {
    kind: 'precondition',
    message: {
      en: 'expected the decision that stands for {subject}, entry {expected}, found entry {found}',
      zh: '应为对 {subject} 现行的决定（条目 {expected}），实际为条目 {found}',
    },
  },
  office_no_decision: {
    kind: 'precondition',
    message: {
      en: 'expected a decision that stands for {subject}, found none; entry {found} is none',
      zh: '{subject} 应有现行的决定，实际没有；条目 {found} 不是现行决定',
    },
    hint: {
      en: 'decide first; a decision that was set aside stands no more',
      zh: '请先作出决定；已撤销的决定不再有效',
    },
  },
  office_under_appeal: {
    kind: 'conflict',
    message: {
      en: 'expected a decision that is not under appeal, found an appeal of {subject} under way',
      zh: '决定应未在申诉中，实际 {subject} 的申诉正在办理',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
