import { problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';

/** A setting that the letter needs and that the office's file does not have. */
export const settingMissing = (key: string) =>
  fail([problem('office_letter_setting_missing', { expected: quoted(key) })]);

/** What the office's file says in the letter's language. */
export function settingText(
  texts: Readonly<Record<string, string>> | undefined,
  language: string,
  key: string,
): Result<string> {
  const text = texts?.[language];
  return text === undefined ? settingMissing(texts ? `${key}.${language}` : key) : ok(text);
}
