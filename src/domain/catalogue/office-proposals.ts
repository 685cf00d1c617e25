import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with weak links, proposals to the superior body, campaigns and teams. */
export const officeProposalsProblems = {
  weak_link_unknown: {
    kind: 'unprocessable',
    message: {
      en: 'expected a weak link that the cases found until {day} show, found {found}',
      zh: '应为截至 {day} 已发现案件所反映的薄弱环节，实际为 {found}',
    },
    hint: {
      en: 'read the list of that day: cases may have been decided or corrected since',
      zh: '请查阅当日的薄弱环节清单；有关案件可能已作出决定或更正',
    },
  },
  proposal_rests_on_nothing: {
    kind: 'bad_input',
    message: {
      en: 'expected `weak_links` or `cases` that the proposal rests on, found neither',
      zh: '应给出建议所依据的 `weak_links` 或 `cases`，实际两者都没有',
    },
  },
  proposal_day_alone: {
    kind: 'bad_input',
    message: {
      en: 'expected `on` with `weak_links` alone, found it without',
      zh: '`on` 只应与 `weak_links` 一同给出，实际没有 `weak_links`',
    },
  },
  proposal_words_missing: {
    kind: 'bad_input',
    message: {
      en: 'expected {expected} of a proposal that rests on no weak link, found none',
      zh: '不以薄弱环节为依据的建议应有 {expected}，实际没有',
    },
    hint: { en: 'only for weak links are words drafted', zh: '只有薄弱环节的建议才能自动起草文字' },
  },
  proposal_nobody: {
    kind: 'unprocessable',
    message: {
      en: 'expected whom the proposal goes to, found none in `to` nor in the settings of the office',
      zh: '应有建议的送达对象，实际 `to` 和机关设置中都没有',
    },
    hint: {
      en: 'give `to`, or list them in `proposals.to` of the settings',
      zh: '请给出 `to`，或在机关设置的 `proposals.to` 中列出',
    },
  },
  proposal_case_unknown: {
    kind: 'unprocessable',
    message: { en: 'expected the id of a case, found {found}', zh: '应为案件编号，实际为 {found}' },
  },
  proposal_too_many_cases: {
    kind: 'unprocessable',
    message: {
      en: 'expected at most {most} cases in a proposal, found {found}',
      zh: '一份建议至多涉及 {most} 件案件，实际为 {found} 件',
    },
    hint: { en: 'make a proposal for each weak link', zh: '请就各薄弱环节分别提出建议' },
  },
  proposal_unknown: {
    kind: 'not_found',
    message: {
      en: 'expected the entry of a proposal, found entry {found}',
      zh: '应为建议的条目，实际为条目 {found}',
    },
  },
  proposal_step_refused: {
    kind: 'conflict',
    message: {
      en: 'expected {expected} of a proposal that is {state}, found {found}',
      zh: '建议现为 {state}，其后应为 {expected}，实际为 {found}',
    },
    hint: { en: 'record first what comes before it', zh: '请先记录在此之前的情况' },
  },
  proposal_step_first: {
    kind: 'bad_input',
    message: {
      en: 'expected a day on {expected}, that of the step before, or later, found {found}',
      zh: '日期不应早于上一步骤的日期 {expected}，实际为 {found}',
    },
  },
  proposal_step_member: {
    kind: 'bad_input',
    message: {
      en: 'expected `{member}` with {expected} alone, found it with {found}',
      zh: '`{member}` 只应与 {expected} 一同给出，实际为 {found}',
    },
  },
  proposal_forwarded_to_nobody: {
    kind: 'bad_input',
    message: { en: 'expected whom it was forwarded to, found none', zh: '应写明转发对象，实际没有' },
  },
  proposal_note_missing: {
    kind: 'unprocessable',
    message: {
      en: 'expected {expected_en}, in ten characters or more, found {found}',
      zh: '应写明{expected_zh}且不少于十字，实际为 {found}',
    },
  },
  proposal_due_first: {
    kind: 'bad_input',
    message: {
      en: 'expected the last day for a reply on {expected}, the day of the issue, or later, found {found}',
      zh: '答复截止日不应早于发出之日 {expected}，实际为 {found}',
    },
  },
  proposal_due_beyond_calendar: {
    kind: 'finding',
    message: {
      en: 'expected a day that calendar {calendar} knows the holidays of, up to {expected}, found {found}, counted with Monday to Friday as worked',
      zh: '期限应在日历 {calendar} 已知节假日的范围（至 {expected}）之内，实际为 {found}，其间按周一至周五为工作日计算',
    },
    hint: {
      en: 'name the day with `reply_due_on` where it is to be another',
      zh: '如应为其他日期，请以 `reply_due_on` 写明',
    },
  },
  campaign_exists: {
    kind: 'conflict',
    message: {
      en: 'expected the id of a new campaign, found {found}, opened in entry {number}',
      zh: '应为新行动的编号，实际 {found} 已启动（条目 {number}）',
    },
  },
  campaign_unknown: {
    kind: 'not_found',
    message: {
      en: 'expected the id of a campaign, found {found}',
      zh: '应为已启动行动的编号，实际为 {found}',
    },
  },
  campaign_over: {
    kind: 'conflict',
    message: {
      en: 'expected a campaign that is open, found that {found} was closed on {day}',
      zh: '行动应未结束，实际 {found} 已于 {day} 结束',
    },
  },
  campaign_closed_first: {
    kind: 'bad_input',
    message: {
      en: 'expected the end of the campaign on {expected}, its first day, or later, found {found}',
      zh: '行动结束日不应早于启动日 {expected}，实际为 {found}',
    },
  },
  office_campaign_unknown: {
    kind: 'unprocessable',
    message: {
      en: 'expected a campaign that is open, found {found}',
      zh: '应为进行中的行动，实际为 {found}',
    },
    hint: { en: 'open the campaign first, or leave it out', zh: '请先启动该行动，或不填此项' },
  },
  office_campaign_closed: {
    kind: 'unprocessable',
    message: {
      en: 'expected a campaign that is open, found that {found} was closed on {day}',
      zh: '应为进行中的行动，实际 {found} 已于 {day} 结束',
    },
    hint: { en: 'leave it out, or name one that is open', zh: '请不填此项，或另填进行中的行动' },
  },
  office_campaign_later: {
    kind: 'unprocessable',
    message: {
      en: 'expected a case found on {expected}, when the campaign began, or later, found {found}',
      zh: '案件发现日不应早于行动启动日 {expected}，实际为 {found}',
    },
  },
  office_team_twice: {
    kind: 'bad_input',
    message: {
      en: 'expected each once in a team, found {found} again',
      zh: '工作组中每个编号只应出现一次，实际 {found} 重复',
    },
  },
  office_assigned_first: {
    kind: 'bad_input',
    message: {
      en: 'expected the team from {expected}, when the case was found, or later, found {found}',
      zh: '工作组起始日不应早于案件发现日 {expected}，实际为 {found}',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
