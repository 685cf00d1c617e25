import { z } from 'zod';
import type { SentCorrection } from '../../domain/correction.js';
import { ok, type Result } from '../../domain/result.js';
import type { Appended } from '../append-to-case.js';
import { readState } from '../case-state.js';
import { secondings } from '../decide.js';
import type { Asked, OfficeDeps } from '../deps.js';
import type { SecondPerson } from '../judge-decision.js';
import { sealFor } from '../personal.js';
import { bodyOf } from '../plain.js';
import type { WriteTx } from '../ports.js';
import { type Reader, readerSchema } from './appeal-body.js';
import { judgeCorrection } from './judge-correction.js';
import { makeCorrectionBody, makeProposedCorrection } from './make-correction-body.js';

export interface CorrectDecisionInput extends Asked {
  readonly caseId: string;
  /** Where the second person acts, a `second_person` that it names counts for nothing. */
  readonly correction: SentCorrection;
  readonly second: SecondPerson;
}

/** `entry` is the number of `correction`, or of `correction_proposed` where a second person is awaited. */
export interface CorrectedDecision extends Appended {
  readonly seconding: (typeof secondings)[number];
  /** Who has read the first version and is to be told; nobody as long as it is only proposed. */
  readonly tell: readonly Reader[];
}

const answerSchema = z.object({
  case: z.string(),
  entry: z.int(),
  seconding: z.enum(secondings).default('none'),
  /** Answers of before it stood here have it in the entry alone. */
  tell: z.array(readerSchema).nullable().default(null),
});

const readersIn = z.object({ tell: z.array(readerSchema) });

async function write(
  deps: OfficeDeps,
  tx: WriteTx,
  { caseId, correction: given, second, actor }: CorrectDecisionInput,
  time: number,
): Promise<Result<z.infer<typeof answerSchema>>> {
  const found = await readState(tx.trail, caseId);
  if (!found.ok) return found;
  const correction = second === 'acts' ? { ...given, second_person: null } : given;
  const named = correction.second_person ?? null;
  const others = named === null ? [] : [{ name: named, path: '/second_person' }];
  const people = { corrector: actor.id, actor: actor.id, second, others };
  const judging = { caseId, ...found.value, correction, ...people };
  const judged = await judgeCorrection(deps, tx, judging, time);
  if (!judged.ok) return judged;
  const seal = await sealFor(tx, caseId);
  const isProposed = second === 'acts' && judged.value.needsSecond;
  const body = isProposed
    ? await makeProposedCorrection(seal, correction, judged.value)
    : await makeCorrectionBody(seal, correction, judged.value, null);
  const kind = isProposed ? 'correction_proposed' : 'correction';
  const appended = await tx.append({ kind, time, actor, case: caseId, body: bodyOf(body) });
  if (!appended.ok) return appended;
  return ok({
    case: caseId,
    entry: appended.value.seq,
    seconding: isProposed ? 'awaited' : 'none',
    tell: isProposed ? [] : [...judged.value.tell],
  });
}

/**
 * Corrects the office's own decision on a subject, on one of six grounds: it falls, and the subject is to be decided on
 * anew, or it stands with a milder response and is from then on the decision of this entry. The first version stays in
 * the trail; what was ordered by it falls; those who had letters about it are to be told. Where who corrects has taken
 * part in the decision somebody else has to agree: it is proposed (`secondInCase`), or they are named. While an appeal
 * is under way its outcome says the same, and a correction is refused (`office_under_appeal`, conflict).
 */
export async function correctDecision(
  deps: OfficeDeps,
  input: CorrectDecisionInput,
): Promise<Result<CorrectedDecision>> {
  const time = deps.clock();
  const written = await deps.store.write({
    idempotency: input.idempotency,
    run: async (tx) => {
      const done = await write(deps, tx, input, time);
      return done.ok ? ok({ answer: done.value, value: null }) : done;
    },
  });
  if (!written.ok) return written;
  const { case: caseId, entry, seconding, tell } = answerSchema.parse(written.value.answer);
  const { repeated } = written.value;
  if (tell) return ok({ repeated, caseId, entry, seconding, tell });
  const stored = await deps.store.read(async ({ trail }) => ok(await trail.entry(entry)));
  if (!stored.ok) return stored;
  return ok({ repeated, caseId, entry, seconding, tell: readersIn.parse(stored.value?.entry.body).tell });
}
