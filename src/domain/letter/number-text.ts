import type { LetterInput } from './letter-input.js';

/**
 * A number as the letter shows it. In Chinese `X纪责改〔2026〕3号`: the full year in hexagonal brackets, no 第, no leading
 * zeros (GB/T 9704-2012, 7.2.5).
 */
export function numberText({ number, language }: Pick<LetterInput, 'number' | 'language'>): string {
  if (language === 'zh')
    return number ? `${number.code}〔${number.year}〕${number.serial}号` : '（草稿，未编号）';
  return number ? `${number.code} ${number.year}/${number.serial}` : '(draft, not numbered)';
}
