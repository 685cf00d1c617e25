import { defineWords } from '../../words/define-words.js';

export const factStepWords = defineWords({
  intro: {
    zh: '先问对结果影响最大的；每一项都可以选“尚不清楚”，那和“否”不一样。没有填的按“尚不清楚”处理。',
    en: 'What matters most is asked first. "Not known yet" is an answer to each, and differs from "no"; what is left empty counts as not known.',
  },
  core: { zh: '基本事实', en: 'What happened, and whose duty it was' },
  circumstances: { zh: '具体情节', en: 'Circumstances' },
  measures: { zh: '需要另行采取措施的情况', en: 'What else may have to be done' },
  record: { zh: '仅作记录', en: 'For the record' },
  of_case: { zh: '整个案件', en: 'The case' },
  more: { zh: '更多情况（可选，共 {n} 项）', en: 'More facts (optional, {n})' },
  nothing_more: {
    zh: '按目前所知，没有别的情况会改变建议。',
    en: 'As far as is known, nothing else would change the recommendation.',
  },
  asking: { zh: '正在查看还需要什么…', en: 'Looking what else matters…' },
  answer_for_more: {
    zh: '答完以上各项，再问还会影响结果的情况。',
    en: 'Once these are answered, what then still matters is asked.',
  },
  offline: {
    zh: '离线：先问基本事实，其余在“更多情况”中。联网后再看还需要什么。',
    en: 'Offline: the basic facts come first, the others are under "More facts".',
  },
  not_asked: {
    zh: '暂时无法判断哪些情况最重要：',
    en: 'It cannot be said just now which facts matter most:',
  },
  computed: { zh: '系统查得', en: 'Computed by the service' },
  computed_help: {
    zh: '以下情况由系统从台账中算出，不需填写。',
    en: 'The service computes these from its record; they are not asked.',
  },
  not_yet: { zh: '提交时计算', en: 'computed when it is sent' },
  not_found: { zh: '查不到', en: 'nothing on record' },
});
