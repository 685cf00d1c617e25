import { defineWords } from '../../words/define-words.js';

export const checkWords = defineWords({
  change: { zh: '更改', en: 'Change' },
  change_named: { zh: '更改{part}', en: 'Change: {part}' },
  rulebook: { zh: '规则集', en: 'Rulebook' },
  subject: { zh: '对象 {n}', en: 'Subject {n}' },
  conduct_days: { zh: '{from} 至 {until}', en: '{from} to {until}' },
  conduct_day: { zh: '{from}', en: '{from}' },
  conduct_ongoing: { zh: '仍在持续', en: 'still goes on' },
  conduct_since: { zh: '自 {from} 起，仍在持续', en: 'since {from}, still goes on' },
  none: { zh: '未填', en: 'not given' },
  facts_case: { zh: '案件情况', en: 'Facts of the case' },
  facts_subject: { zh: '对象 {n} 的情况', en: 'Facts of subject {n}' },
  facts_none: { zh: '一项也没有填，全部按“尚不清楚”提交', en: 'none answered: all go as not known' },
  file: { zh: '{name}（{size} KB，提交后上传）', en: '{name} ({size} kB, sent after the case)' },
  named: { zh: '{name}（另存）', en: '{name} (kept elsewhere)' },
  send: { zh: '提交报告', en: 'Send the report' },
  sending: { zh: '正在提交…', en: 'Sending…' },
  send_about: {
    zh: '提交后写入台账，不能撤销；事后可以补充或更正。',
    en: 'Once sent it stands in the record and cannot be taken back; it can be added to and corrected.',
  },
  send_offline: {
    zh: '当前离线：报告会留在本机，有网络时自动提交。',
    en: 'You are offline: the report stays on this device and is sent when there is a connection.',
  },
});
