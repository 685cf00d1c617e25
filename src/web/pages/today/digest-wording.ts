import { defineWords } from '../../words/define-words.js';

/** Names of the lists and the columns of a digest. */
export const sectionWords = defineWords({
  new: { zh: '新增问题', en: 'New cases' },
  'due.decisions': { zh: '待作出决定', en: 'Decision awaited' },
  'due.secondings': { zh: '待第二人复核', en: 'Second person awaited' },
  'due.facts': { zh: '待补充核实', en: 'Facts asked for' },
  'due.evaluations': { zh: '评估未成功', en: 'Evaluation failed' },
  'due.orders': { zh: '责令整改', en: 'Order' },
  'due.verifications': { zh: '已报告整改、待复查', en: 'Correction to verify' },
  'due.follow_ups': { zh: '跟进复查', en: 'Follow-up' },
  'due.appeals': { zh: '申诉应作出决定', en: 'Appeal to decide' },
  'due.replies': { zh: '建议应答复', en: 'Reply to a proposal' },
  'due.corrections': { zh: '更正待告知', en: 'Correction to tell' },
  'overdue.orders': { zh: '责令整改', en: 'Order' },
  'overdue.follow_ups': { zh: '跟进复查', en: 'Follow-up' },
  'overdue.appeals': { zh: '申诉未决定', en: 'Appeal' },
  'overdue.replies': { zh: '建议未答复', en: 'Reply to a proposal' },
  corrected: { zh: '整改到位', en: 'Verified as corrected' },
  held: { zh: '成效保持', en: 'Followed up and held' },
  reopened: { zh: '整改反弹', en: 'Did not hold' },
  decided: { zh: '作出决定', en: 'Decided' },
  departures: { zh: '偏离建议', en: 'Departure' },
  closed: { zh: '办结', en: 'Closed' },
  commendations: { zh: '推介表扬', en: 'Commended' },
  repeats: { zh: '重复发生', en: 'Repeated' },
  weak_links: { zh: '薄弱环节', en: 'Weak link' },
});

/** Heads of the parts that are read together. */
export const partWords = defineWords({
  overdue: { zh: '逾期', en: 'Overdue' },
  due: { zh: '今日到期', en: 'Due on this day' },
  waiting: { zh: '待办', en: 'Waiting' },
  new: { zh: '新增问题', en: 'New' },
  checked: { zh: '整改复查', en: 'Corrections that were checked' },
  closed: { zh: '办结', en: 'Closed' },
  corrected: { zh: '整改到位', en: 'Corrected' },
  reopened: { zh: '整改反弹', en: 'Did not hold' },
  decided: { zh: '作出决定', en: 'Decided' },
  departures: { zh: '偏离建议', en: 'Departures' },
  repeats: { zh: '重复发生', en: 'Repeated' },
  commendations: { zh: '值得推介的做法', en: 'Commended' },
  weak_links: { zh: '突出问题（薄弱环节）', en: 'Weak links' },
});

export const columnWords = defineWords({
  section: { zh: '事项', en: 'What' },
  unit: { zh: '单位', en: 'Unit' },
  case: { zh: '案件', en: 'Case' },
  stage: { zh: '环节', en: 'Stage' },
  party: { zh: '责任方', en: 'Party' },
  found_on: { zh: '发现日', en: 'Found on' },
  due_on: { zh: '期限', en: 'Due on' },
  days_overdue: { zh: '逾期天数', en: 'Days overdue' },
  owner: { zh: '责任人', en: 'Owner' },
  asks: { zh: '待核事实', en: 'Facts asked' },
  response: { zh: '处置', en: 'Response' },
  departure: { zh: '与建议相比', en: 'Departure' },
  checked: { zh: '所查事项', en: 'Checked' },
  fact: { zh: '计数依据', en: 'Counted by' },
  count: { zh: '既往次数', en: 'Times before' },
  cases: { zh: '既往案件', en: 'Earlier cases' },
});
export type Column = keyof typeof columnWords;

export const valueWords = defineWords({
  none: { zh: '与建议一致', en: 'as recommended' },
  milder: { zh: '较建议轻', en: 'milder' },
  severer: { zh: '较建议重', en: 'severer' },
  other: { zh: '与建议不同', en: 'otherwise' },
  order: { zh: '责令整改', en: 'order' },
  follow_up: { zh: '跟进复查', en: 'follow-up' },
  decision: { zh: '作出决定', en: 'decide' },
  fact: { zh: '补充核实', en: 'find out facts' },
  seconding: { zh: '第二人复核', en: 'second' },
  appeal: { zh: '申诉决定', en: 'decide an appeal' },
  reply: { zh: '建议答复', en: 'reply to a proposal' },
  proposal: { zh: '建议第{n}号', en: 'proposal {n}' },
  more: { zh: '另有 {n} 件', en: '{n} more' },
  days: { zh: '{n} 天', en: '{n} {n|day|days}' },
  nobody: { zh: '未指定', en: 'nobody yet' },
});
