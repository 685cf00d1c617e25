import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with the shape of a value that was read: a case, an answer, a rules file. */
export const caseProblems = {
  unknown_key: {
    kind: 'bad_input',
    message: { en: 'expected {expected_en}, found key {found}', zh: '应为{expected_zh}，实际为键 {found}' },
  },
  missing: {
    kind: 'bad_input',
    message: {
      en: 'expected {expected_en} under key {key}, found nothing',
      zh: '键 {key} 应有{expected_zh}，实际缺失',
    },
  },
  wrong_type: {
    kind: 'bad_input',
    message: { en: 'expected {expected_en}, found {found}', zh: '应为{expected_zh}，实际为 {found}' },
  },
  value_not_allowed: {
    kind: 'bad_input',
    message: { en: 'expected {expected_en}, found {found}', zh: '应为{expected_zh}，实际为 {found}' },
  },
  bad_format: {
    kind: 'bad_input',
    message: { en: 'expected {expected_en}, found {found}', zh: '应为{expected_zh}，实际为 {found}' },
  },
  too_short: {
    kind: 'bad_input',
    message: { en: 'expected {expected_en}, found {found}', zh: '文本应含{expected_zh}，实际为 {found} 个' },
  },
  too_long: {
    kind: 'bad_input',
    message: { en: 'expected {expected_en}, found {found}', zh: '文本应含{expected_zh}，实际为 {found} 个' },
  },
  too_few: {
    kind: 'bad_input',
    message: {
      en: 'expected a list of {expected_en}, found {found}',
      zh: '列表应含{expected_zh}，实际为 {found} 项',
    },
  },
  too_many: {
    kind: 'bad_input',
    message: {
      en: 'expected a list of {expected_en}, found {found}',
      zh: '列表应含{expected_zh}，实际为 {found} 项',
    },
  },
  number_too_small: {
    kind: 'bad_input',
    message: {
      en: 'expected a number, {expected_en}, found {found}',
      zh: '数字应为{expected_zh}，实际为 {found}',
    },
  },
  number_too_large: {
    kind: 'bad_input',
    message: {
      en: 'expected a number, {expected_en}, found {found}',
      zh: '数字应为{expected_zh}，实际为 {found}',
    },
  },
  number_not_multiple: {
    kind: 'bad_input',
    message: {
      en: 'expected a multiple of {expected}, found {found}',
      zh: '应为 {expected} 的倍数，实际为 {found}',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
