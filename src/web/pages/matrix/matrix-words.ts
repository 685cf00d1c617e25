import { defineWords } from '../../words/define-words.js';

export const matrixWords = defineWords({
  open: { zh: '未办结', en: 'Open' },
  new: { zh: '时段内新增', en: 'New in the period' },
  overdue: { zh: '逾期', en: 'Overdue' },
  days: { zh: '距最近检查天数', en: 'Days since a visit' },
  unit: { zh: '单位', en: 'Unit' },
  total: { zh: '合计', en: 'Total' },
  trend: { zh: '新增：上期→本期', en: 'New: before → now' },
  rising: { zh: '新增多于{from}至{until}', en: 'more new than from {from} to {until}' },
  not_applicable: { zh: '无此职责', en: 'not a duty of the unit' },
  not_visited: { zh: '{n} 天内没有任何记录', en: 'nothing recorded in {n} days' },
  never: { zh: '从无记录', en: 'never recorded' },
  unregistered: { zh: '未登记', en: 'not in the register' },
  of: { zh: '{unit}，{stage}', en: '{unit}, {stage}' },
});
