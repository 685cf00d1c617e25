/** What stands in an address is whatever somebody typed: what a page cannot use counts as not there. */
export type Search = Readonly<Record<string, unknown>>;

/** The router reads a text of digits as a number. */
export function textValue(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.length > 0 && text.length <= 500 ? text : undefined;
}

export const dayValue = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;

export const countValue = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined;

export const choiceValue = <Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
): Choice | undefined => choices.find((choice) => choice === value);

export const listValue = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.slice(0, 500).flatMap((one) => textValue(one) ?? []) : undefined;
