import { z } from 'zod';
import { dateSchema } from '../domain/calendar.js';
import { parseWith } from '../domain/zod-problems.js';
import { makeTokenFor } from '../office/accounts/tokens.js';
import { actingOn } from './acting.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { withOffice } from './with-office.js';

export interface UserTokenOptions {
  readonly label: string;
  readonly expires?: string;
  readonly actor?: string;
}

const sentSchema = z.strictObject({
  label: z.string().trim().min(1).max(100),
  expires: dateSchema.nullable(),
});

/** `user token ID`: prints a token once, and nothing else, so that a shell can take it. */
export async function userToken(
  deps: CliDeps,
  out: Console,
  data: string,
  id: string,
  { label, expires = undefined, actor: given }: UserTokenOptions,
): Promise<ExitCode> {
  const actor = actingOn(deps, 'gradus user token', given);
  if (!actor.ok) return out.report(actor.error);
  const sent = parseWith(sentSchema, { label, expires: expires ?? null });
  if (!sent.ok) return out.report(sent.error);
  return withOffice(deps, out, data, async (office) => {
    const token = { label: sent.value.label, expiresOn: sent.value.expires };
    const made = await makeTokenFor(office, { account: id, token, actor: actor.value, idempotency: null });
    if (!made.ok) return out.report(made.error);
    if (out.json) out.printJson({ account: id, id: made.value.row.id, token: made.value.token });
    else out.print(made.value.token);
    return 0;
  });
}
