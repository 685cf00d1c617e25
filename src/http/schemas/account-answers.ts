import { z } from 'zod';
import {
  accountRolesSchema,
  accountSchema,
  firstAccountSchema,
  passwordSchema,
  roleSchema,
} from '../../domain/account.js';
import { dateSchema } from '../../domain/calendar.js';
import { opaqueIdSchema } from '../../domain/identifiers.js';
import { accountStates } from '../../office/accounts/read-accounts.js';
import { operations } from '../permissions.js';
import { countSchema } from './count.js';

const instant = z.int().nonnegative();
const since = 'milliseconds since 1970, UTC';
const entryNumber = z.int().nonnegative();
const secret = z.string().min(1).max(200);

/** A password that is asked for: of any length, so that a wrong one is wrong and not malformed. */
const givenPassword = z.string().max(200);

export const setupStateSchema = z.strictObject({
  open: z.boolean().describe('Whether the first administrator is still to be made.'),
});

export const setupBodySchema = z.strictObject({
  link: secret.describe('What stands behind `#` in the address that the service prints at its start.'),
  ...firstAccountSchema.shape,
  password: passwordSchema,
});

export const welcomeBodySchema = z.strictObject({
  link: secret.describe('What stands behind `#` in the address that an administrator handed out.'),
  password: passwordSchema,
});

export const signInBodySchema = z.strictObject({ login: z.string().max(200), password: givenPassword });

export const passwordBodySchema = z.strictObject({ current: givenPassword, next: passwordSchema });

const permitted = {
  roles: z.array(roleSchema),
  units: z
    .array(z.string())
    .nullable()
    .describe('Refs of the register whose cases it is limited to; null: all.'),
};

const person = {
  account: z.string().describe('Its opaque id, as the trail has it.'),
  name: z.string().nullable().describe('Null once erased.'),
  login: z.string().nullable().describe('Null once erased.'),
  ...permitted,
};

export const sessionSchema = z.strictObject({
  ...person,
  permissions: z
    .array(z.enum(operations))
    .readonly()
    .describe('The operations of this interface, by `operationId`, that the account may ask for.'),
  expires_at: instant
    .nullable()
    .describe(`When the session ends unless it is used again, ${since}; null for a token.`),
  lasts_ms: instant
    .nullable()
    .describe('How much longer the session lasts at most, however much it is used; null for a token.'),
});

export const endedSessionsSchema = z.strictObject({
  ended: z.int().nonnegative().describe('How many sessions there were.'),
});

export const sessionsSchema = z.strictObject({
  sessions: z.array(
    z.strictObject({
      id: z.string(),
      created_at: instant.describe(since),
      seen_at: instant.describe(`When it was last used, to the minute, ${since}`),
      expires_at: instant.describe(`When it ends unless it is used again, ${since}`),
      current: z.boolean().describe('Whether it is that of this request.'),
    }),
  ),
});

export const sessionParamsSchema = z.strictObject({ id: z.string().max(64).describe('Id of the session.') });

export const accountParamsSchema = z.strictObject({ id: opaqueIdSchema.describe('Id of the account.') });

export const accountViewSchema = z.strictObject({
  ...person,
  opened: entryNumber.describe('Entry that opened it.'),
  latest: entryNumber.describe('The latest entry about it.'),
  closed: entryNumber.nullable().describe('Entry that closed it; null while it is open.'),
  ready: z.boolean().describe('Whether its person has chosen a password.'),
});

export const accountQuerySchema = z.strictObject({
  q: z.string().max(200).optional().describe('Any part of an id, a name or a login.'),
  state: z
    .enum(accountStates)
    .optional()
    .describe('`waiting`: its person has not chosen a password yet. Unless said, all.'),
  cursor: z.string().min(1).max(64).optional().describe('That of the page before.'),
  limit: countSchema(1, 100).optional().describe('Accounts on a page, 50 unless said.'),
});

export const accountsSchema = z.strictObject({
  accounts: z.array(accountViewSchema),
  cursor: z.string().nullable().describe('For the next page; null on the last.'),
});

const madeLink = {
  entry: entryNumber.describe('Number of the entry that records it.'),
  link: z.string().describe('What is sent to `POST /v1/welcome`, once. It is told here and never again.'),
  path: z.string().describe('The page on which the person chooses a password, with the link.'),
  expires_at: instant.describe(since),
};

export const madeLinkSchema = z.strictObject(madeLink);

export const openedAccountSchema = z.strictObject({
  account: accountViewSchema,
  ...madeLink,
  link: madeLink.link.nullable().describe(`${madeLink.link.description} Null once a password was chosen.`),
  path: madeLink.path.nullable(),
  expires_at: madeLink.expires_at.nullable(),
});

export const openAccountBodySchema = accountSchema;
export const changeRolesBodySchema = accountRolesSchema;

export const tokenBodySchema = z.strictObject({
  label: z.string().trim().min(1).max(100).describe('What it is for.'),
  expires_on: dateSchema.nullable().describe('The last day on which it can be used; null: none.'),
});

const token = {
  id: z.string(),
  label: z.string(),
  created_at: instant.describe(since),
  expires_on: z.string().nullable(),
  used_on: z.string().nullable().describe('The last day on which it was used.'),
};

export const tokensSchema = z.strictObject({ tokens: z.array(z.strictObject(token)) });

export const madeTokenSchema = z.strictObject({
  ...token,
  token: z.string().describe('What is sent as `Authorization: Bearer`. It is told here and never again.'),
});

export const tokenParamsSchema = z.strictObject({ id: z.string().max(64).describe('Id of the token.') });

export const nothingSchema = z.null().describe('It is done.');
