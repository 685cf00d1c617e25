import { z } from 'zod';

/** Ids of facts, rungs, tracks, parameters, conditions and subjects. */
export const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'lower case letters, digits and _, at most 64');

/** Ids of rules, rows and tables. */
export const ruleIdSchema = z.string().regex(/^[A-Z][A-Z0-9-]{0,63}$/, 'capitals, digits and -, at most 64');

export const rulebookIdSchema = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'kebab-case, at most 64');

export const versionSchema = z
  .string()
  .regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'MAJOR.MINOR.PATCH');

/** An opaque id: of an entry of the register, a unit, a campaign. It stands in the trail for ever, where no name does. */
export const opaqueIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, ., _ and -, at most 64');

/** Who acts, as an opaque id. */
export const actorIdSchema = opaqueIdSchema;

/** Sorting is by UTF-16 code unit everywhere, so that no locale enters what is hashed. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
