import { z } from 'zod';
import type { EntryKind } from '../domain/entry.js';
import { ok, type Result } from '../domain/result.js';
import type { Answered, Asked, OfficeDeps } from './deps.js';
import { type Seal, sealForOffice } from './personal.js';
import { bodyOf } from './plain.js';
import type { WriteTx } from './ports.js';

/** An entry that belongs to no case. */
export interface AppendedToOffice extends Answered {
  readonly entry: number;
}

const answerSchema = z.object({ entry: z.int() });

/** What an act says that adds one entry which belongs to no case. */
export interface OfficeAddition {
  readonly kind: EntryKind;
  readonly body: (context: {
    readonly tx: WriteTx;
    readonly seal: Seal;
    readonly time: number;
  }) => Promise<Result<object>>;
}

/** Adds one entry that belongs to no case, in one transaction with the personal data that it commits to. */
export async function appendToOffice(
  { store, clock }: Pick<OfficeDeps, 'store' | 'clock'>,
  { actor, idempotency }: Asked,
  { kind, body }: OfficeAddition,
): Promise<Result<AppendedToOffice>> {
  const time = clock();
  const written = await store.write({
    idempotency,
    run: async (tx) => {
      const made = await body({ tx, seal: await sealForOffice(tx), time });
      if (!made.ok) return made;
      const appended = await tx.append({ kind, time, actor, case: null, body: bodyOf(made.value) });
      return appended.ok ? ok({ answer: { entry: appended.value.seq }, value: null }) : appended;
    },
  });
  if (!written.ok) return written;
  const { entry } = answerSchema.parse(written.value.answer);
  return ok({ repeated: written.value.repeated, entry });
}
