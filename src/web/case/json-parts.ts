/** An object that came as JSON; an empty one where it is something else. */
export const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const stringOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const stringsOf = (value: unknown): readonly string[] =>
  listOf(value).flatMap((one) => stringOf(one) ?? []);

export const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
