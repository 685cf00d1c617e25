import { problem, quoted } from '../../domain/problem.js';
import type { SentRecusalLifted } from '../../domain/recusal.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { type Appended, appendToCase } from '../append-to-case.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { hasSubstance, sameName } from '../substance.js';
import { checkTakingPart } from './check-taking-part.js';
import { recusedPersons } from './recused-persons.js';

export interface LiftRecusalInput extends Asked {
  readonly caseId: string;
  readonly lifting: SentRecusalLifted;
}

/** Records, with reasons, that a recused person may take part again; not by that person, nor by another who is recused. */
export const liftRecusal = (deps: OfficeDeps, input: LiftRecusalInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'recusal_lifted',
    body: async ({ tx, entries, seal }) => {
      const { caseId, actor } = input;
      const { recusal, reasons } = input.lifting;
      const found = recusedPersons(entries).find(({ seq }) => seq === recusal);
      if (!found) return fail([problem('office_recusal_unknown', { found: recusal }, { path: '/recusal' })]);
      if (sameName(found.person, actor.id))
        return fail([problem('office_recusal_own', { found: quoted(actor.id) })]);
      const recused = await checkTakingPart(tx, { caseId, entries }, actor.id);
      if (recused.length > 0) return fail(recused);
      if (!hasSubstance(reasons))
        return fail([problem('office_reasons_empty', { found: shownText(reasons) }, { path: '/reasons' })]);
      return ok({ recusal, person: found.person, reasons: await seal('reasons', reasons) });
    },
  });
