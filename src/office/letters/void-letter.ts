import { z } from 'zod';
import type { VoidLetter } from '../../domain/letter/sent-letter.js';
import { problem } from '../../domain/problem.js';
import { shownText } from '../../domain/shown.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { dayInZone } from '../../domain/time-zone.js';
import { checkRecused } from '../check-recused.js';
import type { Answered, Asked, OfficeDeps } from '../deps.js';
import { needed, sealFor, sealForOffice } from '../personal.js';
import { bodyOf } from '../plain.js';
import type { WriteTx } from '../ports.js';
import { hasSubstance } from '../substance.js';

export interface VoidLetterInput extends Asked {
  /** The entry that issued it. */
  readonly letter: number;
  readonly voiding: VoidLetter;
}

export interface VoidedLetter extends Answered {
  readonly caseId: string | null;
  readonly letter: number;
  readonly entry: number;
}

const answerSchema = z.object({ case: z.string().nullable(), letter: z.int(), entry: z.int() });

async function write(
  { settings }: OfficeDeps,
  tx: WriteTx,
  { letter, voiding: { reasons }, actor }: VoidLetterInput,
  time: number,
) {
  const row = await tx.projections.get('letter', { letter_seq: letter });
  if (!row) return fail([problem('office_letter_unknown', { found: letter })]);
  if (row.voided_on !== null)
    return fail([problem('office_letter_void', { number: letter, found: row.voided_on })]);
  if (!hasSubstance(reasons))
    return fail([problem('office_reasons_empty', { found: shownText(reasons) }, { path: '/reasons' })]);
  const caseId = row.case_id;
  const entries = caseId === null ? [] : await tx.trail.entriesOfCase(caseId);
  const recused = checkRecused(entries, [{ name: actor.id, path: null }]);
  if (recused.length > 0) return fail(recused);
  const seal = caseId === null ? await sealForOffice(tx) : await sealFor(tx, caseId);
  const body = bodyOf({
    letter,
    voided_on: dayInZone(settings.time_zone, time),
    reasons: await needed(seal, 'reasons', reasons),
  });
  const appended = await tx.append({ kind: 'letter_voided', time, actor, case: caseId, body });
  return appended.ok ? ok({ case: caseId, letter, entry: appended.value.seq }) : appended;
}

/** Declares a letter void, with reasons. It stays in the register with its number, which no other letter gets. */
export async function voidLetter(deps: OfficeDeps, input: VoidLetterInput): Promise<Result<VoidedLetter>> {
  const time = deps.clock();
  const written = await deps.store.write({
    idempotency: input.idempotency,
    run: async (tx) => {
      const done = await write(deps, tx, input, time);
      return done.ok ? ok({ answer: done.value, value: null }) : done;
    },
  });
  if (!written.ok) return written;
  const { case: caseId, letter, entry } = answerSchema.parse(written.value.answer);
  return ok({ repeated: written.value.repeated, caseId, letter, entry });
}
