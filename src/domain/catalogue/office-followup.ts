import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with follow-ups and with closing a case. */
export const officeFollowupProblems = {
  office_follow_up_no_day: {
    kind: 'bad_input',
    message: {
      en: 'expected a day under `due_on` or a period under `within`, found neither',
      zh: '应以 `due_on` 写明日期或以 `within` 写明期间，实际两者都没有',
    },
  },
  office_follow_up_due_first: {
    kind: 'bad_input',
    message: {
      en: 'expected a day on {expected}, when it is planned, or later, found {found}',
      zh: '跟进日期不应早于安排之日 {expected}，实际为 {found}',
    },
  },
  office_follow_up_unknown: {
    kind: 'bad_input',
    message: {
      en: 'expected the entry of a follow-up of the case, found {found}',
      zh: '应为本案跟进安排的条目，实际为 {found}',
    },
  },
  office_follow_up_held: {
    kind: 'conflict',
    message: {
      en: 'expected a follow-up that is not over, found that follow-up {number} was found to hold on {found}',
      zh: '跟进应尚未结束，实际跟进 {number} 已于 {found} 查明整改成效得到保持',
    },
    hint: {
      en: 'if it has not held since, record that with the result `not_held`; to look again, plan another follow-up',
      zh: '如其后出现反弹，请以 `not_held` 登记；如需再次回头看，请另行安排跟进',
    },
  },
  office_checked_first: {
    kind: 'bad_input',
    message: {
      en: 'expected a check on {expected} or later, found {found}',
      zh: '回头看日期不应早于 {expected}，实际为 {found}',
    },
  },
  office_check_day_missing: {
    kind: 'bad_input',
    message: {
      en: 'expected the next day under `continue_until` with the result `continue`, found none',
      zh: '结果为 `continue` 时应以 `continue_until` 写明下次日期，实际没有',
    },
  },
  office_check_day_needless: {
    kind: 'bad_input',
    message: {
      en: 'expected `continue_until` with the results `continue` and `not_held` alone, found it with `held`',
      zh: '仅结果为 `continue` 或 `not_held` 时可写 `continue_until`，实际结果为 `held`',
    },
  },
  office_check_day_first: {
    kind: 'bad_input',
    message: {
      en: 'expected the next day after {expected}, the day of the check, found {found}',
      zh: '下次日期应晚于本次回头看的 {expected}，实际为 {found}',
    },
  },
  office_findings_empty: {
    kind: 'unprocessable',
    message: {
      en: 'expected what was found in words of your own, ten characters or more, found {found}',
      zh: '查看情况应自行表述且不少于十字，实际为 {found}',
    },
  },
  office_case_closed: {
    kind: 'conflict',
    message: {
      en: 'expected a case that is not closed, found that entry {number} closed it',
      zh: '案件应尚未办结，实际已办结（条目 {number}）',
    },
  },
  office_open_undecided: {
    kind: 'conflict',
    message: {
      en: 'expected a decision on every subject, found none on the recommendation for {subject} in entry {number}',
      zh: '每个对象均应已作决定，实际对 {subject} 的建议（条目 {number}）尚未决定',
    },
    hint: { en: 'decide on it first', zh: '请先作出决定' },
  },
  office_open_seconding: {
    kind: 'conflict',
    message: {
      en: 'expected a decision on every subject, found that the one on {subject} in entry {number} waits for a second person',
      zh: '每个对象均应已作决定，实际对 {subject} 的决定（条目 {number}）尚待第二人复核',
    },
  },
  office_open_failed: {
    kind: 'conflict',
    message: {
      en: 'expected evaluations that agree, found that the one in entry {number} failed',
      zh: '评估应一致，实际条目 {number} 的评估失败',
    },
    hint: { en: 'have the case evaluated again', zh: '请重新评估' },
  },
  office_open_appeal: {
    kind: 'conflict',
    message: {
      en: 'expected no appeal under way, found that of {subject} in entry {number}',
      zh: '应无正在办理的申诉，实际 {subject} 的申诉（条目 {number}）尚未办结',
    },
    hint: { en: 'decide the appeal first', zh: '请先办结申诉' },
  },
  office_open_order: {
    kind: 'conflict',
    message: {
      en: 'expected every order closed by a verified correction, found order {number} to {subject} {state_en}, due on {due}',
      zh: '每项责令均应经复查整改到位，实际对 {subject} 的责令 {number} {state_zh}，期限为 {due}',
    },
    hint: {
      en: 'record what was done and have it verified',
      zh: '请登记整改情况并进行复查',
    },
  },
  office_open_follow_up: {
    kind: 'conflict',
    message: {
      en: 'expected no follow-up open, found follow-up {number} of {subject}, due on {due}',
      zh: '应无未完成的跟进，实际对 {subject} 的跟进 {number} 尚未完成，日期为 {due}',
    },
    hint: { en: 'record what was found when it was looked at again', zh: '请登记回头看的情况' },
  },
} as const satisfies Record<string, CatalogueEntry>;
