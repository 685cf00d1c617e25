import type { z } from 'zod';
import type { Language } from './problem.js';

/** What a schema asks for, in words for people. */
export type Words = Readonly<Record<Language, string>>;

/** Kinds of values by zod's name for them; what is not here cannot stand in JSON. */
const kinds: Readonly<Record<string, Words>> = {
  string: { en: 'a text', zh: '文本' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  null: { en: 'null', zh: 'null' },
  array: { en: 'a list', zh: '列表' },
  tuple: { en: 'a list', zh: '列表' },
  set: { en: 'a list', zh: '列表' },
  object: { en: 'an object', zh: '对象' },
  record: { en: 'an object', zh: '对象' },
  map: { en: 'an object', zh: '对象' },
  never: { en: 'nothing', zh: '空（不应出现）' },
  undefined: { en: 'nothing', zh: '空（不应出现）' },
  nonoptional: { en: 'a value', zh: '值' },
};

/** Formats of texts by zod's name for them. */
const formats: Readonly<Record<string, Words>> = {
  date: { en: 'a day that exists, as YYYY-MM-DD', zh: '存在的日期，格式 YYYY-MM-DD' },
  datetime: { en: 'a time as YYYY-MM-DDThh:mm:ssZ', zh: '时间，格式 YYYY-MM-DDThh:mm:ssZ' },
  url: { en: 'a web address', zh: '网址' },
  email: { en: 'an e-mail address', zh: '电子邮件地址' },
  uuid: { en: 'a UUID', zh: 'UUID' },
  base64: { en: 'base64', zh: 'base64 文本' },
};

/** The words that our schemas give with their patterns and checks, by their English text. */
const checks: readonly Words[] = [
  { en: 'a day of the years 1000 to 9799', zh: '公元 1000 年至 9799 年的日期' },
  { en: 'lower case letters, digits and _, at most 64', zh: '小写字母、数字与 _，最多 64 个' },
  { en: 'capitals, digits and -, at most 64', zh: '大写字母、数字与 -，最多 64 个' },
  { en: 'kebab-case, at most 64', zh: '以 - 连接的小写单词，最多 64 个字符' },
  { en: 'MAJOR.MINOR.PATCH', zh: '版本号，格式 MAJOR.MINOR.PATCH' },
  { en: 'letters, digits, ., _ and -, at most 64', zh: '字母、数字、.、_ 与 -，最多 64 个' },
  { en: 'a name that is not reserved', zh: '非保留名称' },
  { en: 'a language code such as zh or en', zh: '语言代码，如 zh 或 en' },
  { en: 'gradus/ and 16 hex digits', zh: 'gradus/ 加 16 位小写十六进制数字' },
  { en: 'no last day where the conduct goes on', zh: '行为仍在持续时不应有结束日期' },
  { en: '64 hex digits', zh: '64 位小写十六进制数字' },
  { en: 'one line of text', zh: '一行文本' },
  { en: 'a text in `zh` or `en`', zh: '`zh` 或 `en` 的文本' },
  { en: 'text without control characters', zh: '不含控制字符的文本' },
  { en: 'text that says something', zh: '有内容的文本' },
  { en: 'six digits', zh: '6 位数字' },
  { en: 'whole days, working days or months', zh: '整日、工作日或整月' },
  { en: '`text`, or `facts` and `demands`', zh: '`text`，或者 `facts` 与 `demands`' },
  { en: 'either `within` or `until`', zh: '`within` 与 `until` 二者之一' },
  {
    en: 'https://…, or http:// to this machine, without a user, password or #',
    zh: 'https://…，或指向本机的 http://，且不含用户名、密码和 #',
  },
  { en: 'a period such as P30D or 5 working_days', zh: '期限，如 P30D 或 5 working_days' },
  { en: 'a period such as P30D or 5 working_days', zh: '期限，如 P30D 或 5 working_days' },
  { en: 'ids that differ', zh: '互不相同的编号' },
  { en: 'values that differ', zh: '互不相同的取值' },
];

/** zod's own words for a check that was given none. */
const wordless = 'Invalid input';
const another: Words = { en: 'another value', zh: '其他值' };

const zhOfCheck = new Map(checks.map(({ en, zh }) => [en, zh]));

export const kindWords = (kind: string): Words => kinds[kind] ?? another;

/**
 * The words for a format that zod knows; else those that the schema gives with its pattern, which are English where
 * not listed; else the pattern.
 */
export function formatWords({ format, message, pattern }: z.core.$ZodIssueInvalidStringFormat): Words {
  if (pattern !== undefined && message.includes(pattern)) {
    return { en: `a text that matches ${pattern}`, zh: `符合 ${pattern} 的文本` };
  }
  return formats[format] ?? checkWords(message);
}

/** The words that a schema gives with a check; English in both languages where it is not listed here. */
export const checkWords = (given: string): Words =>
  given === wordless ? another : { en: given, zh: zhOfCheck.get(given) ?? given };

const latinFirst = /^[!-~]/;
const latinLast = /[!-~]$/;

/** Chinese set in type: a space between a Chinese character and what is Latin. */
export const spaced = (zh: string): string => (latinFirst.test(zh) ? ` ${zh}` : zh);

const joinedEn = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

function joinedZh(words: readonly string[]): string {
  const [before, last] = [words.slice(0, -1).join('、'), words.at(-1) ?? ''];
  return before === '' ? last : `${before}${latinLast.test(before) ? ' ' : ''}或${spaced(last)}`;
}

/** One of several: `a, b or c`. */
export function oneOf(words: readonly Words[]): Words {
  const distinct = [...new Map(words.map((each) => [each.en, each])).values()];
  return { en: joinedEn(distinct.map(({ en }) => en)), zh: joinedZh(distinct.map(({ zh }) => zh)) };
}

const mostValues = 30;

/** Literal values that a schema lists; of a long list the first thirty. */
export function valueWords(values: readonly unknown[]): Words {
  const words = values.slice(0, mostValues).map((value) => ({ en: String(value), zh: String(value) }));
  return oneOf(values.length > mostValues ? [...words, { en: '…', zh: '…' }] : words);
}

/** A bound that a value passed. `exact`: not one side of a span, but the only value. */
export interface Limit {
  readonly side: 'most' | 'least';
  readonly limit: number | bigint;
  readonly inclusive: boolean;
  readonly exact: boolean;
}

const signs = {
  most: { inclusive: { en: 'at most', zh: '至多' }, exclusive: { en: 'less than', zh: '小于' } },
  least: { inclusive: { en: 'at least', zh: '至少' }, exclusive: { en: 'more than', zh: '大于' } },
} as const satisfies Record<Limit['side'], Record<'inclusive' | 'exclusive', Words>>;

/** A bound in words: `at most 3`, `more than 1`, `exactly 2`. */
export function limitWords({ side, limit, inclusive, exact }: Limit): Words {
  const sign = exact ? { en: 'exactly', zh: '恰好' } : signs[side][inclusive ? 'inclusive' : 'exclusive'];
  return { en: `${sign.en} ${limit}`, zh: `${sign.zh} ${limit}` };
}
