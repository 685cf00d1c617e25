import type { Language } from '../../../domain/problem.js';

/** What the page says beside the letter. */
export interface LetterPageWords {
  readonly voided: (entry: number, on: string) => string;
  readonly template: (sha256: string) => string;
  readonly erasedTitle: (number: string) => string;
  readonly erased: string;
  readonly number: string;
  readonly kind: string;
  readonly date: string;
  readonly case: string;
  readonly hash: string;
  readonly code: string;
  readonly receipt: string;
}

export const letterPageWords: Readonly<Record<Language, LetterPageWords>> = {
  en: {
    voided: (entry, on) => `Void: this letter was voided on ${on}, entry ${entry}.`,
    template: (sha256) =>
      `It went out in the office's own form (SHA-256 ${sha256}). This page says the same in the form that Gradus gives it.`,
    erasedTitle: (number) => `Letter ${number}`,
    erased: 'What this letter said was erased. Its number stays taken, and its hash stands in the trail.',
    number: 'Number',
    kind: 'Kind',
    date: 'Date',
    case: 'Case',
    hash: 'SHA-256 of what it said',
    code: 'Verification code',
    receipt: 'Receipt of the entry',
  },
  zh: {
    voided: (entry, on) => `作废：本文书已于 ${on} 作废，条目 ${entry}。`,
    template: (sha256) =>
      `本文书以机关自有格式制发（SHA-256 ${sha256}）；本页内容相同，格式为 Gradus 所用格式。`,
    erasedTitle: (number) => `文书 ${number}`,
    erased: '本文书的内容已删除。文号仍予保留，其哈希仍载于台账。',
    number: '文号',
    kind: '种类',
    date: '日期',
    case: '案件',
    hash: '内容的 SHA-256',
    code: '核验码',
    receipt: '条目回执',
  },
};
