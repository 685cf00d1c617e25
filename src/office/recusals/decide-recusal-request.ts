import { problem, quoted } from '../../domain/problem.js';
import type { SentRecusalRequestOutcome } from '../../domain/recusal.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { type Appended, appendToCase } from '../append-to-case.js';
import type { Asked, OfficeDeps } from '../deps.js';
import type { StoredEntry } from '../ports.js';
import { hasSubstance, sameName } from '../substance.js';
import { checkTakingPart } from './check-taking-part.js';
import { recusalRequestBodySchema } from './recusal-body.js';

export interface DecideRecusalRequestInput extends Asked {
  readonly caseId: string;
  readonly outcome: SentRecusalRequestOutcome;
}

const requestIn = (entries: readonly StoredEntry[], request: number) => {
  const stored = entries.find(({ seq, entry }) => seq === request && entry.kind === 'recusal_requested');
  return recusalRequestBodySchema.safeParse(stored?.entry.body).data;
};

/** Records whether a request for recusal is granted, with reasons, by another than the person whom it concerns. */
export const decideRecusalRequest = (
  deps: OfficeDeps,
  input: DecideRecusalRequestInput,
): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'recusal_decided',
    body: async ({ tx, entries, seal }) => {
      const { caseId, actor } = input;
      const { request, result, reasons } = input.outcome;
      const place = { path: '/request' };
      const asked = requestIn(entries, request);
      if (!asked) return fail([problem('office_recusal_request_unknown', { found: request }, place)]);
      const earlier = entries.find(
        ({ entry }) => entry.kind === 'recusal_decided' && entry.body['request'] === request,
      );
      if (earlier) {
        const params = { found: request, number: earlier.seq };
        return fail([problem('office_recusal_request_decided', params, place)]);
      }
      if (sameName(asked.person, actor.id))
        return fail([problem('office_recusal_own', { found: quoted(actor.id) })]);
      const recused = await checkTakingPart(tx, { caseId, entries }, actor.id);
      if (recused.length > 0) return fail(recused);
      if (!hasSubstance(reasons))
        return fail([problem('office_reasons_empty', { found: shownText(reasons) }, { path: '/reasons' })]);
      const { person, ground } = asked;
      return ok({ request, person, ground, result, reasons: await seal('reasons', reasons) });
    },
  });
