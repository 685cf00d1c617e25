import { ok, type Result } from '../../domain/result.js';
import { type AppendedToOffice, appendToOffice } from '../append-to-office.js';
import type { Actor, OfficeDeps } from '../deps.js';

/** Records that somebody asked for what they may not do: who and what kind of request, nothing of what it was about. */
export const denyAccess = (
  deps: OfficeDeps,
  { actor, operation }: { readonly actor: Actor; readonly operation: string },
): Promise<Result<AppendedToOffice>> =>
  appendToOffice(
    deps,
    { actor, idempotency: null },
    { kind: 'access_denied', body: async () => ok({ operation }) },
  );
