import type { CatalogueEntry } from '../problem.js';

const newCase = {
  en: 'graver facts that have come up since are a new case',
  zh: '此后发现更重事实的，应另立新案',
} as const;

const correctable = {
  en: 'what is wrong with the decision can still be put right by a correction (`/corrections`)',
  zh: '决定确有错误的，仍可更正（`/corrections`）',
} as const;

/** What can be wrong with appeals, corrections and recusals. */
export const officeAppealsProblems = {
  office_appeal_over: {
    kind: 'bad_input',
    message: {
      en: 'expected the last day of appeal on {expected} or later, found {found}',
      zh: '申诉截止日不应早于 {expected}，实际为 {found}',
    },
  },
  office_appeal_beyond_calendar: {
    kind: 'unprocessable',
    message: {
      en: 'expected a last day of appeal whose holidays the calendar {calendar} knows, up to {expected}, found {found}',
      zh: '申诉截止日应在日历 {calendar} 已知节假日的范围（至 {expected}）之内，实际为 {found}',
    },
    hint: {
      en: 'give the day in `appeal_until`, or publish a version with a calendar that covers it',
      zh: '请以 `appeal_until` 写明日期，或发布含该期间日历的版本',
    },
  },
  office_appeal_late: {
    kind: 'unprocessable',
    message: {
      en: 'expected an appeal up to {expected}, the last day for it, found one of {found}',
      zh: '申诉应在截止日 {expected} 之前（含当日）提出，实际为 {found}',
    },
    hint: correctable,
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
      en: 'expected somebody other than who made the decision or agreed to it, found {found}',
      zh: '办理申诉的人应与原决定人及复核人不同，实际为 {found}',
    },
  },
  office_varied_not_milder: {
    kind: 'unprocessable',
    message: {
      en: 'expected a response milder than {expected}, found {found}',
      zh: '变更后的处置应轻于 {expected}，实际为 {found}',
    },
    hint: {
      en: 'an appeal or a correction never makes a response severer; what stays as it is is upheld',
      zh: '申诉和更正均不得加重处置；无须变更的应予维持',
    },
  },
  office_severer_than_fallen: {
    kind: 'conflict',
    message: {
      en: 'expected nothing severer than {expected}, to which entry {number} bounds this case for {subject}, found {found}',
      zh: '本案对 {subject} 的处置不得重于 {expected}（条目 {number}），实际为 {found}',
    },
    hint: newCase,
  },
  office_severer_under_appeal: {
    kind: 'conflict',
    message: {
      en: 'while an appeal of {subject} is under way in entry {number}, expected a decision milder than {expected}, found {found}',
      zh: '对 {subject} 的申诉（条目 {number}）办理期间，只可作出轻于 {expected} 的决定，实际为 {found}',
    },
    hint: { en: 'decide the appeal first', zh: '请先对申诉作出处理' },
  },
  office_correction_needs_second: {
    kind: 'unprocessable',
    message: {
      en: 'expected a second person, since {found} made the decision or agreed to it, found none',
      zh: '{found} 是原决定人或复核人，更正须有第二人，实际没有',
    },
    hint: {
      en: 'name the second person, or have somebody else correct the decision',
      zh: '请写明第二人，或由他人作出更正',
    },
  },
  office_correction_unknown: {
    kind: 'bad_input',
    message: {
      en: 'expected the entry of a correction or of an appeal that changed a decision of the case, found {found}',
      zh: '应为本案更正或改变决定的申诉处理的条目，实际为 {found}',
    },
  },
  office_reader_unknown: {
    kind: 'bad_input',
    message: {
      en: 'expected one of those who are still to be told, {expected}, found {found}',
      zh: '应为尚未告知的对象 {expected}，实际为 {found}',
    },
  },
  office_nobody_to_tell: {
    kind: 'conflict',
    message: {
      en: 'expected somebody who is still to be told of entry {number}, found nobody',
      zh: '条目 {number} 应尚有未告知的对象，实际没有',
    },
  },
  office_told_first: {
    kind: 'bad_input',
    message: {
      en: 'expected a day on {expected}, when the decision was changed, or later, found {found}',
      zh: '告知日不应早于改变决定之日 {expected}，实际为 {found}',
    },
  },
  office_recused: {
    kind: 'forbidden',
    message: {
      en: 'expected somebody who takes part in the case, found {found}, recused in entry {number}',
      zh: '应由未回避的人员办理，实际 {found} 已回避（条目 {number}）',
    },
  },
  office_concerned: {
    kind: 'forbidden',
    message: {
      en: 'expected somebody whom the case does not concern, found {found}, a subject or the reporter of it',
      zh: '应由与本案无关的人员办理，实际 {found} 为本案对象或者举报人',
    },
  },
  office_recusal_unknown: {
    kind: 'bad_input',
    message: {
      en: 'expected the entry of a recusal of the case that holds, found {found}',
      zh: '应为本案仍有效的回避的条目，实际为 {found}',
    },
  },
  office_recusal_own: {
    kind: 'forbidden',
    message: {
      en: 'expected somebody other than the person whom the recusal concerns, found {found}',
      zh: '应由被回避人以外的人办理，实际为 {found}',
    },
  },
  office_recusal_request_unknown: {
    kind: 'bad_input',
    message: {
      en: 'expected the entry of a request for recusal in the case, found {found}',
      zh: '应为本案回避申请的条目，实际为 {found}',
    },
  },
  office_recusal_request_decided: {
    kind: 'conflict',
    message: {
      en: 'expected a request for recusal that nobody has decided, found entry {found}, decided in entry {number}',
      zh: '回避申请应尚未决定，实际条目 {found} 已在条目 {number} 决定',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
