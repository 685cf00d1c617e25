import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with a letter or with an office's own template for letters. */
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
  letter_template_not_docx: {
    kind: 'bad_input',
    message: {
      en: 'expected a DOCX document as the template, found another file',
      zh: '模板应为 DOCX 文档，实际为其他文件',
    },
    hint: {
      en: 'save it as a Word document (.docx), not as .doc, .dotx, .wps or PDF',
      zh: '请另存为 Word 文档（.docx），不要用 .doc、.dotx、.wps 或 PDF',
    },
  },
  letter_template_too_large: {
    kind: 'too_large',
    message: {
      en: 'expected a template that unpacks to at most {most} bytes, found {found}',
      zh: '模板解压后应不超过 {most} 字节，实际为 {found}',
    },
  },
  letter_template_broken: {
    kind: 'bad_input',
    message: {
      en: 'the template cannot be read at {found}',
      zh: '模板在 {found} 处无法识别',
    },
    hint: {
      en: 'each field stands in one pair of braces, as {organ}; the list begins with {#paragraphs} and ends with {/}',
      zh: '每个字段应写在一对花括号内，如 {organ}；列表以 {#paragraphs} 开始，以 {/} 结束',
    },
  },
  letter_template_field_missing: {
    kind: 'bad_input',
    message: {
      en: 'expected the field {field} in the template, found none',
      zh: '模板应有字段 {field}，实际没有',
    },
  },
  letter_template_field_unknown: {
    kind: 'bad_input',
    message: {
      en: 'the template has the field {found}, which a letter of this kind has not',
      zh: '模板中有字段 {found}，该类文书没有此字段',
    },
    hint: { en: 'known fields: {known}', zh: '可用字段：{known}' },
  },
  letter_template_field_form: {
    kind: 'bad_input',
    message: {
      en: 'the field {found} is {expected_en}',
      zh: '字段 {found} 是{expected_zh}',
    },
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
