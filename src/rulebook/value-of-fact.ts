import { dateSchema } from '../domain/calendar.js';
import type { FactType } from '../domain/fact.js';
import { valueWords, type Words } from '../domain/schema-words.js';
import { shownText, shownValue } from '../domain/shown.js';

/** What of a fact says which values it takes. */
export interface ValueDomain {
  readonly type: FactType;
  readonly values: readonly string[];
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Whether `value` is one value of the fact's type; of a set, one of its elements. */
export function isValueOf({ type, values }: ValueDomain, value: unknown): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return isNumber(value);
    case 'choice':
    case 'scale':
    case 'set':
      return typeof value === 'string' && values.includes(value);
    case 'date':
      return typeof value === 'string' && dateSchema.safeParse(value).success;
    case 'text':
      return typeof value === 'string';
  }
}

/** What the types without a list of values take, in words. */
export const plainWords = {
  boolean: { en: 'true or false', zh: ' true 或 false' },
  integer: { en: 'a whole number', zh: '整数' },
  number: { en: 'a number', zh: '数字' },
  date: { en: 'a day that exists, as YYYY-MM-DD', zh: '存在的日期，格式 YYYY-MM-DD' },
  text: { en: 'a text', zh: '文本' },
} as const;

/** Which values those are, in words: `none, minor, moderate or serious`. */
export const valuesInWords = ({ type, values }: ValueDomain): Words =>
  type === 'choice' || type === 'scale' || type === 'set' ? valueWords(values) : plainWords[type];

const isWritten = (type: FactType): boolean => ['choice', 'scale', 'set', 'date', 'text'].includes(type);

/** A value of the user in a message; in JSON's quotes only where a text was given for something else. */
export const shownFor = ({ type }: ValueDomain, value: unknown): string =>
  typeof value === 'string' && isWritten(type) ? shownText(value) : shownValue(value);
