import { objectOf } from './json-parts.js';

/** A personal value as it may be read: the value, why it cannot be, or null where none was given. */
export type Personal = { readonly value: string } | { readonly hidden: string } | null;

export function personalOf(value: unknown): Personal {
  if (typeof value === 'string') return { value };
  const { value: opened, hidden } = objectOf(value);
  if (typeof hidden === 'string') return { hidden };
  return opened === undefined || opened === null ? null : { value: String(opened) };
}

/** A personal text, or null where it is hidden, erased or was never given. */
export function openedText(value: unknown): string | null {
  const personal = personalOf(value);
  return personal !== null && 'value' in personal ? personal.value : null;
}
