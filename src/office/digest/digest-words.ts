import type { Departure } from '../../domain/decision.js';
import type { Language } from '../../domain/problem.js';
import type { Task } from './digest-structure.js';

/** The words of the digest in one language. */
export interface DigestWording {
  readonly title: (day: string) => string;
  readonly asOf: (size: number, from: number, zone: string) => string;
  readonly nothingNew: string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly hash: (hash: string) => string;
  readonly unknown: string;
  /** What is to be done or was checked, with the number of its entry. */
  readonly numbered: (what: string, entry: number) => string;
  readonly heads: Readonly<
    Record<
      | 'summary'
      | 'weakLinks'
      | 'overdue'
      | 'repeats'
      | 'due'
      | 'waiting'
      | 'new'
      | 'checked'
      | 'decided'
      | 'closed'
      | 'commended'
      | 'owners'
      | 'byStage'
      | 'byParty'
      | 'byUnit',
      string
    >
  >;
  readonly sections: Readonly<
    Record<
      | 'new'
      | 'decisions'
      | 'facts'
      | 'secondings'
      | 'evaluations'
      | 'orders'
      | 'verifications'
      | 'followUps'
      | 'appeals'
      | 'replies'
      | 'corrections'
      | 'lateOrders'
      | 'lateFollowUps'
      | 'lateAppeals'
      | 'lateReplies'
      | 'corrected'
      | 'held'
      | 'reopened'
      | 'decided'
      | 'closed'
      | 'departures'
      | 'commendations'
      | 'repeats'
      | 'weakLinks',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'what'
      | 'today'
      | 'before'
      | 'change'
      | 'unit'
      | 'who'
      | 'stage'
      | 'party'
      | 'case'
      | 'subject'
      | 'dueOn'
      | 'daysOverdue'
      | 'owner'
      | 'foundOn'
      | 'asks'
      | 'entry'
      | 'response'
      | 'departure'
      | 'rule'
      | 'count'
      | 'checked'
      | 'values'
      | 'cases'
      | 'units'
      | 'proposals'
      | 'earlier'
      | 'due'
      | 'overdue'
      | 'waiting',
      string
    >
  >;
  readonly tasks: Readonly<Record<Task['what'], string>>;
  readonly departures: Readonly<Record<Departure, string>>;
}

const zh: DigestWording = {
  title: (day) => `${day} 每日一梳理`,
  asOf: (size, from, zone) =>
    size > from
      ? `数据截至台账前 ${size} 条，其中本日为第 ${from} 至 ${size - 1} 条；时区 ${zone}。`
      : `数据截至台账前 ${size} 条，本日没有新条目；时区 ${zone}。`,
  nothingNew: '今日无新增问题。',
  none: '无',
  more: (count) => `另有 ${count} 项，见 JSON 格式。`,
  hash: (hash) => `本日梳理的 SHA-256：${hash}`,
  unknown: '未载明',
  numbered: (what, entry) => `${what}（条目 ${entry}）`,
  heads: {
    summary: '概况',
    weakLinks: '突出问题（薄弱环节）',
    overdue: '逾期未改',
    repeats: '重复发生',
    due: '今日到期',
    waiting: '待办',
    new: '新增问题',
    checked: '整改成效与反弹',
    decided: '今日决定与偏离建议（理由见条目）',
    closed: '今日办结',
    commended: '值得推介的做法',
    owners: '今日需办（按人）',
    byStage: '分环节',
    byParty: '分责任方',
    byUnit: '分单位',
  },
  sections: {
    new: '新增',
    decisions: '待作出决定',
    facts: '待补充核实',
    secondings: '待第二人复核',
    evaluations: '评估未成功',
    orders: '责令整改今日到期',
    verifications: '已报告整改、待复查',
    followUps: '跟进复查今日到期',
    appeals: '申诉今日应作出决定',
    replies: '建议今日应答复',
    corrections: '更正待告知',
    lateOrders: '责令整改逾期',
    lateFollowUps: '跟进复查逾期',
    lateAppeals: '申诉逾期未决定',
    lateReplies: '建议逾期未答复',
    corrected: '复查认定整改到位',
    held: '跟进复查成效保持',
    reopened: '整改反弹',
    decided: '作出决定',
    closed: '办结',
    departures: '偏离建议',
    commendations: '推介表扬',
    repeats: '重复发生',
    weakLinks: '薄弱环节',
  },
  columns: {
    what: '事项',
    today: '今日',
    before: '前一日',
    change: '增减',
    unit: '单位',
    who: '单位或个人',
    stage: '环节',
    party: '责任方',
    case: '案件',
    subject: '对象',
    dueOn: '期限',
    daysOverdue: '逾期天数',
    owner: '责任人',
    foundOn: '发现日',
    asks: '待核事实',
    entry: '条目',
    response: '处置',
    departure: '与建议相比',
    rule: '规则',
    count: '件数',
    checked: '所查事项',
    values: '情形',
    cases: '案件',
    units: '单位数',
    proposals: '建议（条目）',
    earlier: '既往案件',
    due: '到期',
    overdue: '逾期',
    waiting: '待办',
  },
  tasks: {
    decision: '作出决定',
    fact: '补充核实',
    seconding: '第二人复核',
    order: '责令整改',
    follow_up: '跟进复查',
    appeal: '申诉',
    reply: '建议答复',
  },
  departures: { none: '一致', milder: '较轻', severer: '较重', other: '不同' },
};

const en: DigestWording = {
  title: (day) => `Daily digest of ${day}`,
  asOf: (size, from, zone) =>
    size > from
      ? `As of the first ${size} entries of the trail; those of the day are ${from} to ${size - 1}. Time zone ${zone}.`
      : `As of the first ${size} entries of the trail, none of them of the day. Time zone ${zone}.`,
  nothingNew: 'There is nothing new on this day.',
  none: 'none',
  more: (count) => `${count} more, in the JSON form.`,
  hash: (hash) => `SHA-256 of this digest: ${hash}`,
  unknown: 'not stated',
  numbered: (what, entry) => `${what} (entry ${entry})`,
  heads: {
    summary: 'Summary',
    weakLinks: 'Weak links',
    overdue: 'Overdue',
    repeats: 'Repeated',
    due: 'Due on this day',
    waiting: 'Waiting',
    new: 'New',
    checked: 'Corrected, and corrections that did not hold',
    decided: 'Decided, with departures (reasons are in the entries)',
    closed: 'Closed',
    commended: 'Commended',
    owners: 'To do, by person',
    byStage: 'By stage',
    byParty: 'By party',
    byUnit: 'By unit',
  },
  sections: {
    new: 'new cases',
    decisions: 'decisions awaited',
    facts: 'facts asked for',
    secondings: 'second persons awaited',
    evaluations: 'evaluations that failed',
    orders: 'orders due',
    verifications: 'corrections to verify',
    followUps: 'follow-ups due',
    appeals: 'appeals to decide',
    replies: 'replies to proposals due',
    corrections: 'corrections to tell',
    lateOrders: 'orders overdue',
    lateFollowUps: 'follow-ups overdue',
    lateAppeals: 'appeals overdue',
    lateReplies: 'replies overdue',
    corrected: 'verified as corrected',
    held: 'followed up and held',
    reopened: 'did not hold',
    decided: 'decided',
    closed: 'closed',
    departures: 'departures',
    commendations: 'commendations',
    repeats: 'repeated',
    weakLinks: 'weak links',
  },
  columns: {
    what: 'What',
    today: 'Today',
    before: 'Day before',
    change: 'Change',
    unit: 'Unit',
    who: 'Unit or person',
    stage: 'Stage',
    party: 'Party',
    case: 'Case',
    subject: 'Subject',
    dueOn: 'Due on',
    daysOverdue: 'Days overdue',
    owner: 'Owner',
    foundOn: 'Found on',
    asks: 'Facts asked',
    entry: 'Entry',
    response: 'Response',
    departure: 'Departure',
    rule: 'Rule',
    count: 'Number',
    checked: 'Checked',
    values: 'What they share',
    cases: 'Cases',
    units: 'Units',
    proposals: 'Proposals (entries)',
    earlier: 'Earlier cases',
    due: 'Due',
    overdue: 'Overdue',
    waiting: 'Waiting',
  },
  tasks: {
    decision: 'decide',
    fact: 'find out facts',
    seconding: 'have a second person agree',
    order: 'order',
    follow_up: 'follow up',
    appeal: 'decide appeal',
    reply: 'reply to proposal',
  },
  departures: { none: 'none', milder: 'milder', severer: 'severer', other: 'other' },
};

export const digestWording: Readonly<Record<Language, DigestWording>> = { zh, en };
