/** A value that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Anything that is escaped, or half of a pair: most texts have none, and stand as they are. */
const special = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;
const loneSurrogate = /\p{Surrogate}/u;

function textOf(value: string): string {
  if (!special.test(value)) return `"${value}"`;
  if (loneSurrogate.test(value)) throw new TypeError('canonical JSON has no lone surrogates');
  return JSON.stringify(value);
}

function numberOf(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`canonical JSON has no number ${value}`);
  return String(value);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Plain objects of any realm: their prototype is the root of a chain, or they have none. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function listOf(value: readonly Json[]): string {
  let text = '[';
  for (let index = 0; index < value.length; index += 1) {
    const item = value[index];
    if (item === undefined) throw new TypeError('canonical JSON has no undefined items');
    text += (index ? ',' : '') + canonicalJson(item);
  }
  return `${text}]`;
}

function objectOf(value: { readonly [key: string]: Json }): string {
  if (!isPlain(value)) throw new TypeError('canonical JSON takes plain objects only');
  let text = '{';
  // The default order of `sort` is by UTF-16 code unit, which is the order of RFC 8785, section 3.2.3.
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item === undefined) throw new TypeError(`canonical JSON has no undefined members: ${key}`);
    text += `${text.length > 1 ? ',' : ''}${textOf(key)}:${canonicalJson(item)}`;
  }
  return `${text}}`;
}

/**
 * The canonical text of a value after RFC 8785 (JCS): no blanks, keys sorted by UTF-16 code unit, numbers as
 * ECMAScript prints them (-0 as 0), strings escaped no more than needed and not normalised.
 * @throws TypeError for what JSON cannot say exactly (non-finite numbers, undefined, lone surrogates, functions,
 * dates, maps): reaching it is a bug, since `readJson` lets none of these in.
 */
export function canonicalJson(value: Json): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number') return numberOf(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value !== 'object') throw new TypeError(`canonical JSON has no ${typeof value}`);
  return isList(value) ? listOf(value) : objectOf(value);
}
