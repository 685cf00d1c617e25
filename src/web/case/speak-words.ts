import { defineWords } from '../words/define-words.js';

/** How values, ranges and periods are said; the same terms as in the sentences of a recommendation. */
export const speakWords = defineWords({
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  nothing: { zh: '无', en: 'none' },
  not_known: { zh: '不明', en: 'not known' },
  comma: { zh: '、', en: ', ' },
  and: { zh: '，并且', en: ' and ' },
  or: { zh: '或', en: ' or ' },
  or_else: { zh: '，或', en: ', or ' },
  both: { zh: '且', en: ' and ' },
  between: { zh: '{low}至{high}', en: 'from {low} to {high}' },
  more_than: { zh: '大于{low}', en: 'more than {low}' },
  at_least: { zh: '不小于{low}', en: '{low} or more' },
  less_than: { zh: '小于{high}', en: 'less than {high}' },
  at_most: { zh: '不大于{high}', en: '{high} or less' },
  any: { zh: '任意值', en: 'any value' },
  with_without: { zh: '{contains}（不含{lacks}）', en: '{contains}, without {lacks}' },
  without: { zh: '不含{lacks}', en: 'without {lacks}' },
  range: { zh: '{mildest}至{severest}', en: 'from {mildest} to {severest}' },
  no_response: { zh: '没有规则给出处置', en: 'no response by any rule' },
  request_facts: { zh: '补充核实事实', en: 'Request for facts' },
  conduct_from: { zh: '行为起始日', en: 'First day of the conduct' },
  conduct_until: { zh: '行为终了日', en: 'Last day of the conduct' },
  decided_on: { zh: '评估日', en: 'Day of the evaluation' },
  found_on: { zh: '发现日', en: 'Day of discovery' },
});
