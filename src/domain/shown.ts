import { quoted } from './problem.js';

/** Well beyond what a message shows; cut before anything looks at each character, since input may be megabytes. */
const longest = 300;

/** Text of the user in a message: in backticks, short, on one line and well-formed. */
export const shownText = (text: string): string =>
  quoted(
    text
      .slice(0, longest)
      .replace(/\p{Surrogate}/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

/** A value of the user in a message, as JSON writes it; lists and objects by their brackets alone. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return shownText(JSON.stringify(value.slice(0, longest)));
  if (Array.isArray(value)) return value.length > 0 ? '`[…]`' : '`[]`';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0 ? '`{…}`' : '`{}`';
  return shownText(String(value));
}
