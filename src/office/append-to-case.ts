import { z } from 'zod';
import type { EntryKind } from '../domain/entry.js';
import { ok, type Result } from '../domain/result.js';
import { type CaseState, readState } from './case-state.js';
import type { Answered, Asked, OfficeDeps } from './deps.js';
import { type Seal, sealFor } from './personal.js';
import { bodyOf } from './plain.js';
import type { StoredEntry, WriteTx } from './ports.js';

/** A case and the entry that was added to it. */
export interface Appended extends Answered {
  readonly caseId: string;
  readonly entry: number;
}

const answerSchema = z.object({ case: z.string(), entry: z.int() });

/** What an act that adds one entry to a case says of it. */
export interface Addition {
  readonly kind: EntryKind;
  readonly body: (context: {
    readonly tx: WriteTx;
    readonly state: CaseState;
    readonly entries: readonly StoredEntry[];
    readonly seal: Seal;
    readonly time: number;
  }) => Promise<Result<object>>;
}

/** Adds one entry to a case, in one transaction with the personal data that it commits to. */
export async function appendToCase(
  { store, clock }: OfficeDeps,
  { caseId, actor, idempotency }: Asked & { readonly caseId: string },
  { kind, body }: Addition,
): Promise<Result<Appended>> {
  const time = clock();
  const written = await store.write({
    idempotency,
    run: async (tx) => {
      const found = await readState(tx.trail, caseId);
      if (!found.ok) return found;
      const seal = await sealFor(tx, caseId);
      const made = await body({ tx, ...found.value, seal, time });
      if (!made.ok) return made;
      const appended = await tx.append({ kind, time, actor, case: caseId, body: bodyOf(made.value) });
      if (!appended.ok) return appended;
      return ok({ answer: { case: caseId, entry: appended.value.seq }, value: null });
    },
  });
  if (!written.ok) return written;
  const answer = answerSchema.parse(written.value.answer);
  return ok({ repeated: written.value.repeated, caseId: answer.case, entry: answer.entry });
}
