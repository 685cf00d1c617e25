import { z } from 'zod';
import { opaqueIdSchema } from './identifiers.js';

export const roles = [
  'submitter',
  'decider',
  'second_decider',
  'maintainer',
  'publisher',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Who verifies the work of others, or says who may do it, does none of it. */
const exclusive: readonly Role[] = ['auditor', 'administrator'];

const differ = (values: readonly string[]): boolean => new Set(values).size === values.length;

export const roleSchema = z.enum(roles);

export const rolesSchema = z
  .array(roleSchema)
  .min(1)
  .max(roles.length)
  .refine(differ, 'values that differ')
  .refine(
    (given) => given.length === 1 || !given.some((role) => exclusive.includes(role)),
    'auditor and administrator without any other role',
  );

/** Refs of the register whose cases the account is limited to; null: all. */
export const unitsSchema = z
  .array(opaqueIdSchema)
  .min(1)
  .max(100)
  .refine(differ, 'values that differ')
  .nullable();

export const loginSchema = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^\s\p{Cc}\p{Cf}]+$/u, 'no spaces');

/** Long rather than of many kinds of characters: rules of composition make passwords that are alike. */
export const passwordSchema = z.string().min(12).max(200);

const nameSchema = z.string().trim().min(1).max(200);

/** An account as it is opened. Name and login are personal data; the id stands in the trail for ever. */
export const accountSchema = z.strictObject({
  /** Such as a staff number; left out: a random one. */
  account: opaqueIdSchema.optional(),
  login: loginSchema,
  name: nameSchema,
  roles: rolesSchema,
  units: unitsSchema.optional(),
});
export type SentAccount = z.infer<typeof accountSchema>;

export const accountRolesSchema = z.strictObject({ roles: rolesSchema, units: unitsSchema });
export type SentAccountRoles = z.infer<typeof accountRolesSchema>;

/** The first administrator, who chooses a password at once. */
export const firstAccountSchema = z.strictObject({ login: loginSchema, name: nameSchema });
export type SentFirstAccount = z.infer<typeof firstAccountSchema>;

/** The login as it is compared: people do not mind case and width of what they type. */
export const foldLogin = (login: string): string => login.normalize('NFKC').toLowerCase();
