import { defineWords } from '../../words/define-words.js';

export const factWords = defineWords({
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  unknown: { zh: '尚不清楚', en: 'Not known yet' },
  none_of_these: { zh: '以上都不是', en: 'None of these' },
  not_answered: { zh: '未填', en: 'Not answered' },
  known: { zh: '已知', en: 'Known' },
  value_of: { zh: '{label}：填写', en: '{label}: the value' },
  choose: { zh: '请选择', en: 'Choose' },
  why: { zh: '为什么问、依据是什么', en: 'Why this is asked, and on what basis' },
  why_read: {
    zh: '规则集中有 {n} 条规则要看这一项：',
    en: '{n} {n|rule|rules} of the rulebook {n|compares|compare} it:',
  },
  why_more: { zh: '另有 {n} 条', en: 'and {n} more' },
  why_record: {
    zh: '仅作记录和统计，没有规则看这一项。',
    en: 'For the record and statistics alone; no rule reads it.',
  },
  why_right: {
    zh: '这是一项权利：无论怎样回答都不会加重处置。',
    en: 'It is a right: no answer makes a response severer.',
  },
  personal: {
    zh: '属个人信息，与案件内容分开加密保存。',
    en: 'Personal data: kept apart from the record, encrypted.',
  },
  computed: {
    zh: '由系统从台账算出，不需填写。',
    en: 'Computed by the service from the record; it is not asked.',
  },
  number_wrong: { zh: '应填数字', en: 'Enter a number' },
  whole_wrong: { zh: '应填整数', en: 'Enter a whole number' },
  least_wrong: { zh: '不能小于 {least}', en: 'Not less than {least}' },
  most_wrong: { zh: '不能大于 {most}', en: 'Not more than {most}' },
  date_wrong: { zh: '请填写完整的日期', en: 'Enter a whole date' },
  range: { zh: '{least} 至 {most}', en: '{least} to {most}' },
});
