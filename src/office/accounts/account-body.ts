import { z } from 'zod';
import { roleSchema } from '../../domain/account.js';
import { sealedSchema } from '../case-body.js';

const permitted = { roles: z.array(roleSchema), units: z.array(z.string()).nullable() };

/** The body of `account_opened`. */
export const accountOpenedBodySchema = z.object({
  account: z.string(),
  ...permitted,
  name: sealedSchema,
  login: sealedSchema,
});

/**
 * The body of `account_changed`: other roles or units; or somebody else made a link or a token for it, with which they
 * could act in its name.
 */
export const accountChangedBodySchema = z.object({
  account: z.string(),
  change: z.enum(['roles', 'link', 'token']),
  ...permitted,
});
export type AccountChange = z.infer<typeof accountChangedBodySchema>['change'];

/** The body of `account_closed`. */
export const accountClosedBodySchema = z.object({ account: z.string() });
