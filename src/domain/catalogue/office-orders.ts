import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with orders, reports of rectification and verifications. */
export const officeOrdersProblems = {
  office_order_first_rung: {
    kind: 'unprocessable',
    message: {
      en: 'expected a decision above the first rung, found {found} for {subject}',
      zh: '应为高于最低一级的决定，实际对 {subject} 为 {found}',
    },
    hint: {
      en: 'where nothing is done to a subject, nothing is ordered',
      zh: '不予处理的，不得责令',
    },
  },
  office_order_stale: {
    kind: 'precondition',
    message: {
      en: 'expected a decision on the latest recommendation for {subject}, entry {expected}, found one on entry {found}',
      zh: '应为依据对 {subject} 最新建议（条目 {expected}）的决定，实际依据条目 {found}',
    },
    hint: { en: 'decide on the newer recommendation first', zh: '请先就较新的建议作出决定' },
  },
  office_order_two_deadlines: {
    kind: 'bad_input',
    message: {
      en: 'expected `within` or `due_on`, found both',
      zh: '`within` 与 `due_on` 只应给出其一，实际两者都有',
    },
  },
  office_order_no_deadline: {
    kind: 'unprocessable',
    message: {
      en: 'expected a deadline, found none in the order nor in the recommendation',
      zh: '应有期限，实际命令和建议中都没有',
    },
    hint: { en: 'give `within` or `due_on`', zh: '请给出 `within` 或 `due_on`' },
  },
  office_order_period: {
    kind: 'bad_input',
    message: {
      en: 'expected `immediate`, working days such as `5 working_days` or a period such as `P7D`, found {found}',
      zh: '应为 `immediate`、`5 working_days` 之类的工作日或 `P7D` 之类的期间，实际为 {found}',
    },
  },
  office_order_due_first: {
    kind: 'bad_input',
    message: {
      en: 'expected a deadline on {expected}, the day of the notification, or later, found {found}',
      zh: '期限不应早于告知日 {expected}，实际为 {found}',
    },
  },
  office_deadline_beyond_calendar: {
    kind: 'finding',
    message: {
      en: 'expected a deadline whose holidays the calendar {calendar} knows, up to {expected}, found {found}; after {expected} Monday to Friday were taken to be worked',
      zh: '期限应在日历 {calendar} 已知节假日的范围（至 {expected}）之内，实际为 {found}；{expected} 之后按周一至周五为工作日计算',
    },
    hint: {
      en: 'publish a version with a calendar that covers it, or give the day in `due_on`',
      zh: '请发布含该期间日历的版本，或以 `due_on` 写明日期',
    },
  },
  office_order_notified_ahead: {
    kind: 'bad_input',
    message: {
      en: 'expected a notification that has taken place, found {found}',
      zh: '告知时间不应晚于现在，实际为 {found}',
    },
  },
  office_order_notified_first: {
    kind: 'bad_input',
    message: {
      en: 'expected a notification after the decision of {expected}, found {found}',
      zh: '告知时间不应早于作出决定的 {expected}，实际为 {found}',
    },
  },
  office_order_unknown: {
    kind: 'bad_input',
    message: {
      en: 'expected the entry of an order of the case, found {found}',
      zh: '应为本案责令的条目，实际为 {found}',
    },
  },
  office_order_closed: {
    kind: 'conflict',
    message: {
      en: 'expected an order that is not closed, found that order {number} was found corrected on {found}',
      zh: '责令应尚未办结，实际责令 {number} 已于 {found} 复查认定整改到位',
    },
    hint: {
      en: 'if the correction did not hold, verify it again as not corrected',
      zh: '如整改出现反弹，请重新复查并记为未整改',
    },
  },
  office_order_fallen: {
    kind: 'conflict',
    message: {
      en: 'expected an order whose decision stands, found that the decision of order {number} was set aside',
      zh: '责令所依据的决定应有效，实际责令 {number} 的决定已被撤销',
    },
  },
  office_order_not_due: {
    kind: 'conflict',
    message: {
      en: 'expected a report of rectification or a deadline that has passed, found none, and {expected} as the last day',
      zh: '应已有整改报告或期限已过，实际没有报告，期限为 {expected}',
    },
    hint: {
      en: 'until then it is not known whether the order is complied with',
      zh: '期限届满前尚不能认定未整改',
    },
  },
  office_verification_before_report: {
    kind: 'conflict',
    message: {
      en: 'expected a report of rectification since the order was last found unmet, found none',
      zh: '应有整改报告（上次复查未过之后的），实际没有',
    },
    hint: { en: 'record what was done first', zh: '请先登记整改情况' },
  },
  office_verified_first: {
    kind: 'bad_input',
    message: {
      en: 'expected a verification on {expected} or later, found {found}',
      zh: '复查日不应早于 {expected}，实际为 {found}',
    },
  },
  office_done_before_check: {
    kind: 'bad_input',
    message: {
      en: 'expected what was done since the verification of {expected}, which found the order unmet, found {found}',
      zh: '应为 {expected} 复查未过之后所做的整改，实际为 {found}',
    },
  },
  office_own_check: {
    kind: 'forbidden',
    message: {
      en: 'expected somebody other than the owner of the order, found {found}',
      zh: '复查人应与整改责任人不同，实际为 {found}',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
