import { ok, type Result } from '../domain/result.js';
import { base64Of } from '../trail/bytes.js';
import { appendToOffice } from './append-to-office.js';
import type { Actor, OfficeDeps } from './deps.js';
import type { StoredCheckpoint } from './ports.js';

/** All entries that a checkpoint covers are taken out of the service. */
export interface TrailExport {
  readonly checkpoint: StoredCheckpoint;
  /** The entry that records it, which comes after those that are taken out. */
  readonly entry: number;
}

/**
 * Records that somebody takes out the trail, before the first entry leaves: who, how many entries, and the root of the
 * tree over them, by which the file is known again. It is the service that records it, as it does a refusal: whoever
 * may only read writes nothing themselves.
 */
export async function exportTrail(
  deps: OfficeDeps,
  { actor }: { readonly actor: Actor },
): Promise<Result<TrailExport>> {
  const read = await deps.store.read(async ({ trail }) =>
    ok({ checkpoint: await trail.checkpoint(), head: await trail.head() }),
  );
  if (!read.ok) return read;
  const { checkpoint, head } = read.value;
  const body = { what: 'trail', from: 0, entries: head.size, root: base64Of(head.root) };
  const appended = await appendToOffice(
    deps,
    { actor, idempotency: null },
    { kind: 'export_made', body: async () => ok(body) },
  );
  return appended.ok ? ok({ checkpoint, entry: appended.value.entry }) : appended;
}
