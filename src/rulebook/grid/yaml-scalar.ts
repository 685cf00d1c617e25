import { isScalar, type Node, parseDocument, Scalar } from 'yaml';
import type { Json } from '../../domain/canonical-json.js';

/** How the parts around a value are written. */
export interface ScalarStyle {
  /** Between brackets, where a comma ends a value. */
  readonly isFlow: boolean;
  /** As JSON, where every text has double quotes. */
  readonly isJson: boolean;
  readonly quote: '"' | "'";
}

function reads(text: string, value: Json): boolean {
  const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' });
  if (document.errors.length > 0 || document.warnings.length > 0) return false;
  try {
    return JSON.stringify(document.toJS()) === JSON.stringify(value);
  } catch {
    // A sign that would name another part of the file, as `*` does, names nothing here.
    return false;
  }
}

/**
 * Whether a text can stand without quotes: it is read as this value and as nothing else, and does not begin with a sign
 * of comparison, which people put in quotes whichever it is.
 */
export const isPlain = (text: string, value: Json, isFlow: boolean): boolean =>
  text !== '' &&
  text === text.trim() &&
  !/^[<>]|[\r\n]/.test(text) &&
  (isFlow
    ? reads(`{ k: ${text}, l: [${text}, ${text}] }`, { k: value, l: [value, value] })
    : reads(`k: ${text}\n`, { k: value }));

/** Signs that YAML does not print, or that a reader would take for a line end. */
const unprinted = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

const doubleQuoted = (value: string): string =>
  JSON.stringify(value).replace(
    unprinted,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function quotedText(value: string, { isJson, quote }: ScalarStyle): string {
  const canBeSingle = !isJson && !/[\p{Cc}\u2028\u2029\ufeff]/u.test(value);
  return quote === "'" && canBeSingle ? `'${value.replaceAll("'", "''")}'` : doubleQuoted(value);
}

/** A value as it is written in a rules file: without quotes where it can be. */
export function scalarText(value: string | number | boolean, style: ScalarStyle): string {
  if (typeof value !== 'string') return String(value);
  return !style.isJson && isPlain(value, value, style.isFlow) ? value : quotedText(value, style);
}

const quoteOf = (node: Node | null): '"' | "'" | null => {
  if (!isScalar(node)) return null;
  return node.type === Scalar.QUOTE_DOUBLE ? '"' : node.type === Scalar.QUOTE_SINGLE ? "'" : null;
};

/** A value written where another stood: quotes that were there of choice stay, and the kind of quotes. */
export function scalarInPlaceOf(
  old: Node | null,
  value: string | number | boolean,
  style: ScalarStyle,
): string {
  const quote = quoteOf(old);
  if (typeof value !== 'string' || quote === null) return scalarText(value, style);
  const was = isScalar(old) ? String(old.value) : '';
  const wasNeeded = !isPlain(was, was, style.isFlow);
  const own = { ...style, quote };
  return wasNeeded ? scalarText(value, own) : quotedText(value, own);
}
