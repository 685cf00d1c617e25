import { defineWords } from '../../../words/define-words.js';
import type { Language } from '../../../words/language.js';

/** What the editor itself says, by its own English words. */
const phrases = defineWords({
  find: { zh: '查找', en: 'Find' },
  replace: { zh: '替换', en: 'Replace' },
  next: { zh: '下一个', en: 'next' },
  previous: { zh: '上一个', en: 'previous' },
  all: { zh: '全选', en: 'all' },
  match_case: { zh: '区分大小写', en: 'match case' },
  regexp: { zh: '正则表达式', en: 'regexp' },
  by_word: { zh: '全词匹配', en: 'by word' },
  replace_one: { zh: '替换', en: 'replace' },
  replace_all: { zh: '全部替换', en: 'replace all' },
  close: { zh: '关闭', en: 'close' },
  go_to_line: { zh: '转到行', en: 'Go to line' },
  go: { zh: '转到', en: 'go' },
  diagnostics: { zh: '问题', en: 'Diagnostics' },
  no_diagnostics: { zh: '没有问题', en: 'No diagnostics' },
  completions: { zh: '可填内容', en: 'Completions' },
  fold: { zh: '折叠此处', en: 'Fold line' },
  unfold: { zh: '展开此处', en: 'Unfold line' },
  folded: { zh: '已折叠的内容', en: 'folded code' },
  unchanged: { zh: '$ 行未变', en: '$ unchanged lines' },
  folded_lines: { zh: '已折叠', en: 'Folded lines' },
  unfolded_lines: { zh: '已展开', en: 'Unfolded lines' },
});

export const phrasesIn = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.values(phrases).map((each) => [each.en, each[language]]));
