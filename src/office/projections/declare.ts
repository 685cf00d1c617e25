import { z } from 'zod';

/**
 * One projection: its rows, the columns that are its key, and sets of columns that are filtered or sorted by together.
 * Columns are texts, whole numbers, booleans, any of these or null, or JSON (a list, record or object).
 */
export interface Projection<Shape extends z.core.$ZodLooseShape, Key extends keyof Shape & string> {
  readonly row: z.ZodObject<Shape, z.core.$strict>;
  readonly key: readonly Key[];
  readonly indexes: readonly (readonly (keyof Shape & string)[])[];
}

export function projection<Shape extends z.core.$ZodLooseShape, Key extends keyof Shape & string>(
  shape: Shape,
  key: readonly Key[],
  indexes: readonly (readonly (keyof Shape & string)[])[] = [],
): Projection<Shape, Key> {
  return { row: z.strictObject(shape), key, indexes };
}

export const id = z.string();
export const day = z.iso.date();
export const seq = z.int().nonnegative();
/** Milliseconds since 1970, UTC. */
export const instant = z.int().nonnegative();

type Facts = Record<string, boolean | number | string | string[]>;

const isFact = (value: unknown): boolean =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/**
 * Typed facts by name: never texts or personal ones, never unknown. Checked by hand, since figures read twenty thousand
 * of them with thirty facts each, and a record of unions takes most of that time.
 */
export const factsSchema = z.custom<Facts>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isFact),
  'typed facts',
);
