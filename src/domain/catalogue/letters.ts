import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with a letter. */
export const letterProblems = {
  letter_due_before_date: {
    kind: 'bad_input',
    message: {
      en: 'expected a day not before the letter of {date}, found {found}',
      zh: '日期不应早于文书日期 {date}，实际为 {found}',
    },
  },
  letter_fact_after_date: {
    kind: 'bad_input',
    message: {
      en: 'expected a day not after the letter of {date}, found {found}',
      zh: '日期不应晚于文书日期 {date}，实际为 {found}',
    },
  },
  letter_file_name: {
    kind: 'usage',
    message: {
      en: 'expected a name that ends in `.docx` for {option}, found {found}',
      zh: '{option} 应为以 `.docx` 结尾的文件名，实际为 {found}',
    },
  },
  letter_kind_unknown: {
    kind: 'usage',
    message: { en: 'expected a kind of letter, found {found}', zh: '应为文书种类，实际为 {found}' },
    hint: { en: 'kinds: {known}', zh: '种类：{known}' },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
