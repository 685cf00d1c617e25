import type { CatalogueEntry } from '../problem.js';

/** What can be wrong with files that are added to a case. */
export const officeEvidenceProblems = {
  office_evidence_empty: {
    kind: 'bad_input',
    message: { en: 'expected the bytes of a file, found none', zh: '应为文件内容，实际为空' },
  },
  office_evidence_other_type: {
    kind: 'unprocessable',
    message: {
      en: 'expected a file of the type {expected}, found one whose bytes are of another',
      zh: '文件应为 {expected} 类型，实际内容不是',
    },
    hint: {
      en: 'what a file is called does not make it one; JPEG, PNG, PDF and plain text in UTF-8 are taken',
      zh: '更改扩展名不会改变文件类型；可提交 JPEG、PNG、PDF 和 UTF-8 纯文本',
    },
  },
  office_evidence_too_many: {
    kind: 'unprocessable',
    message: {
      en: 'expected at most {most} files in a case, found that many already',
      zh: '每案最多 {most} 个文件，现已达到',
    },
    hint: {
      en: 'pages of one document can stand in one PDF file',
      zh: '同一文件的多页可合并为一个 PDF',
    },
  },
  office_evidence_unknown: {
    kind: 'not_found',
    message: {
      en: 'there is no file of this case in entry {found}',
      zh: '条目 {found} 中没有本案的文件',
    },
  },
  office_evidence_erased: {
    kind: 'not_found',
    message: { en: 'the file in entry {number} was erased', zh: '条目 {number} 中的文件已被删除' },
  },
} as const satisfies Record<string, CatalogueEntry>;
