import type { SentCorrection } from '../../domain/correction.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { ProposedCorrection } from '../appeals/appeal-body.js';
import { type JudgedCorrection, judgeCorrection } from '../appeals/judge-correction.js';
import { makeCorrectionBody } from '../appeals/make-correction-body.js';
import { todayFor } from '../case-versions.js';
import { loadRulebook } from '../load-rulebooks.js';
import { sealFor } from '../personal.js';
import { bodyOf } from '../plain.js';
import { checkTakingPart } from '../recusals/check-taking-part.js';
import { fromKept, type TextAt } from './kept-texts.js';
import { proposalRow } from './proposal-row.js';
import { atProposal, type ProposedIn } from './proposed-act.js';
import type { ProposedAct } from './second-proposed.js';
import { checkMoved } from './waiting-in.js';

/** The correction as it was sent. */
function sentOf(
  { subject, decision, ground, effect, response, reasons, restores }: ProposedCorrection,
  textAt: TextAt,
): SentCorrection {
  const common = {
    subject,
    decision,
    ground,
    reasons: textAt(reasons),
    restores: restores && textAt(restores),
  };
  return effect === 'varied' ? { ...common, effect, response: response ?? '' } : { ...common, effect };
}

/** A proposed correction, which falls with whatever changes the case that it was proposed in. */
export async function proposedCorrection(
  { deps, tx, caseId, state, entries, stored, actor, time }: ProposedIn,
  body: ProposedCorrection,
): Promise<Result<ProposedAct<JudgedCorrection>>> {
  const kept = await fromKept(tx.personal, { caseId, proposal: stored.seq }, (textAt) =>
    sentOf(body, textAt),
  );
  if (!kept.ok) return kept;
  const sent = kept.value;
  const loaded = await loadRulebook(deps, tx, state.rulebook);
  if (!loaded.ok) return loaded;
  const row = proposalRow(stored);
  const moved = row ? checkMoved(row, entries) : [];
  const corrector = stored.entry.actor;
  const others = [{ name: corrector.id, path: '/proposal' }];
  const ground = {
    caseId,
    state,
    entries,
    correction: sent,
    corrector: corrector.id,
    actor: actor.id,
    others,
  };
  return ok({
    act: 'correction',
    stored,
    about: { subject: body.subject },
    written: [sent.reasons, ...(sent.restores ? [sent.restores] : [])],
    said: [],
    today: todayFor(loaded.value, time),
    seal: () => sealFor(tx, caseId),
    refusals: async () => [...(await checkTakingPart(tx, { caseId, entries }, actor.id)), ...moved],
    judge: async () => {
      if (moved.length > 0) return fail(moved);
      const judged = await judgeCorrection(deps, tx, { ...ground, second: 'acts' }, time);
      return judged.ok ? judged : fail(atProposal(judged.error));
    },
    record: async (judged, seconding) => {
      const made = await makeCorrectionBody(await sealFor(tx, caseId), sent, judged, seconding);
      const entry = { kind: 'correction', time, actor: corrector, case: caseId } as const;
      const appended = await tx.append({ ...entry, body: bodyOf(made) });
      return appended.ok ? ok(appended.value.seq) : appended;
    },
  });
}
