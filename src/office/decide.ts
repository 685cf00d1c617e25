import { z } from 'zod';
import { departures, type Departure, type SentDecision } from '../domain/decision.js';
import { ok, type Result } from '../domain/result.js';
import type { Participant } from './check-recused.js';
import type { Answered, Asked, OfficeDeps } from './deps.js';
import { type Judged, judgeDecision, type SecondPerson } from './judge-decision.js';
import { makeDecisionBody } from './make-decision-body.js';
import { sealFor } from './personal.js';
import { bodyOf } from './plain.js';
import type { WriteTx } from './ports.js';
import { makeProposedBody } from './seconding/make-proposed-body.js';

export interface DecideInput extends Asked {
  readonly caseId: string;
  /** Where the second person acts, a `second_person` that it names counts for nothing. */
  readonly decision: SentDecision;
  readonly second: SecondPerson;
}

/** Whether a decision waits for a second person before it is one. */
export const secondings = ['awaited', 'none'] as const;

/** `entry` is the number of `decision_recorded`, or of `decision_proposed` where a second person is awaited. */
export interface DecideAnswer extends Answered {
  readonly caseId: string;
  readonly entry: number;
  readonly departure: Departure;
  readonly seconding: (typeof secondings)[number];
  /** The last day on which it can be appealed against, if there is one; of what is only proposed there is none. */
  readonly appealUntil: string | null;
}

const answerSchema = z.object({
  case: z.string(),
  entry: z.int(),
  departure: z.enum(departures),
  seconding: z.enum(secondings).default('none'),
  appeal_until: z.string().nullable().default(null),
});
type Recorded = z.infer<typeof answerSchema>;

const others = ({ second_person: named, officers }: SentDecision): Participant[] => [
  ...(named ? [{ name: named, path: '/second_person' }] : []),
  ...(officers ?? []).map((name, index) => ({ name, path: `/officers/${index}` })),
];

/** `decision_recorded`, or what is to be one once a second person agrees. */
async function entryOf(
  tx: WriteTx,
  { caseId, decision }: Pick<DecideInput, 'caseId' | 'decision'>,
  judged: Judged,
  isProposed: boolean,
) {
  const seal = await sealFor(tx, caseId);
  if (isProposed) {
    const body = await makeProposedBody(seal, judged, decision);
    return { kind: 'decision_proposed', body: bodyOf(body) } as const;
  }
  const body = await makeDecisionBody(seal, judged.ground, decision, { ...judged, seconding: null });
  return { kind: 'decision_recorded', body: bodyOf(body) } as const;
}

async function write(
  deps: OfficeDeps,
  tx: WriteTx,
  input: DecideInput,
  time: number,
): Promise<Result<Recorded>> {
  const { caseId, actor, second } = input;
  const decision = second === 'acts' ? { ...input.decision, second_person: null } : input.decision;
  const { id: decider } = actor;
  const asked = { caseId, decision, decider, second, actor: decider, others: others(decision) };
  const judged = await judgeDecision(deps, tx, { ...asked, isProposed: false }, time);
  if (!judged.ok) return judged;
  const { departure, requires, appealUntil } = judged.value;
  const isProposed = second === 'acts' && requires.includes('second_person');
  const entry = await entryOf(tx, { caseId, decision }, judged.value, isProposed);
  const appended = await tx.append({ ...entry, time, actor, case: caseId });
  if (!appended.ok) return appended;
  return ok({
    case: caseId,
    entry: appended.value.seq,
    departure,
    seconding: isProposed ? 'awaited' : 'none',
    appeal_until: isProposed ? null : appealUntil,
  });
}

/**
 * Records what a person decided for one subject, with reasons; or proposes it, where it needs a second person who acts
 * themselves (`secondDecision`). Problems: `office_not_latest` (kind precondition) when there is a newer recommendation;
 * `office_recommendation_stale` (conflict) when the rules or the history have changed since;
 * `office_severer_than_fallen` and `office_severer_under_appeal` (conflict); what the rung and the departure require and
 * is not there. All of one kind are reported together.
 */
export async function decide(deps: OfficeDeps, input: DecideInput): Promise<Result<DecideAnswer>> {
  const time = deps.clock();
  const written = await deps.store.write({
    idempotency: input.idempotency,
    run: async (tx) => {
      const done = await write(deps, tx, input, time);
      return done.ok ? ok({ answer: done.value, value: null }) : done;
    },
  });
  if (!written.ok) return written;
  const { case: caseId, entry, departure, seconding, ...found } = answerSchema.parse(written.value.answer);
  const { repeated } = written.value;
  return ok({ repeated, caseId, entry, departure, seconding, appealUntil: found.appeal_until });
}
