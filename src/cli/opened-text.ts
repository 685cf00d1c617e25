import type { Json } from '../domain/canonical-json.js';
import { isObject } from '../office/plain.js';

/** A personal value as it is shown: the value, or in brackets why there is none. */
export function openedText(opened: Json | undefined, language: 'zh' | 'en'): string {
  if (!isObject(opened)) return '-';
  const { value } = opened;
  if (typeof value === 'string') return value;
  return language === 'zh' ? '（已删除）' : '(erased)';
}
