import { defineWords } from '../words/define-words.js';

export const navigationWords = defineWords({
  today: { zh: '今日', en: 'Today' },
  report: { zh: '报告问题', en: 'Report a lapse' },
  cases: { zh: '案件', en: 'Cases' },
  orders: { zh: '期限', en: 'Deadlines' },
  secondings: { zh: '待第二人', en: 'Second person' },
  matrix: { zh: '监督矩阵', en: 'Matrix' },
  units: { zh: '单位', en: 'Units' },
  proposals: { zh: '薄弱环节与建议', en: 'Weak links, proposals' },
  statistics: { zh: '统计', en: 'Statistics' },
  rules: { zh: '规则', en: 'Rules' },
  trail: { zh: '台账审计', en: 'Audit' },
  accounts: { zh: '账户', en: 'Accounts' },
  service: { zh: '系统状况', en: 'Service' },
});

/** An entry of the navigation, shown to whoever may ask for the operation that its page begins with. */
export interface Destination {
  readonly to: string;
  readonly words: keyof typeof navigationWords;
  readonly operation: string;
}

export const destinations: readonly Destination[] = [
  { to: '/', words: 'today', operation: 'readSession' },
  { to: '/report', words: 'report', operation: 'submitCase' },
  { to: '/cases', words: 'cases', operation: 'listCases' },
  { to: '/orders', words: 'orders', operation: 'listOrders' },
  { to: '/secondings', words: 'secondings', operation: 'listSecondings' },
  { to: '/matrix', words: 'matrix', operation: 'readMatrix' },
  { to: '/units', words: 'units', operation: 'listSubjects' },
  { to: '/proposals', words: 'proposals', operation: 'listProposals' },
  { to: '/statistics', words: 'statistics', operation: 'readStatistics' },
  { to: '/rules', words: 'rules', operation: 'listRulebooks' },
  { to: '/trail', words: 'trail', operation: 'listEntries' },
  { to: '/accounts', words: 'accounts', operation: 'listAccounts' },
  { to: '/service', words: 'service', operation: 'readNotices' },
];
