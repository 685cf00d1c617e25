import type { SentRegistration } from '../../domain/register.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { type AppendedToOffice, appendToOffice } from '../append-to-office.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { checkRegistration, planOf } from './check-registration.js';
import { registrationBody } from './registration-body.js';
import { stagesKnown } from './stages-known.js';

export interface RegisterInput extends Asked {
  readonly subject: SentRegistration;
}

/**
 * Registers a unit or person, or registers it again: what was said before stays in the trail, and what is left out now
 * stays as it was. Problems: a ref that was merged or split; a unit that is not registered, not in use, a person, or
 * beneath the ref itself; a stage that no rulebook knows.
 */
export const registerSubject = (
  deps: OfficeDeps,
  { subject, ...asked }: RegisterInput,
): Promise<Result<AppendedToOffice>> =>
  appendToOffice(deps, asked, {
    kind: 'subject_registered',
    body: async ({ tx, seal }) => {
      const stages = await stagesKnown(deps, tx);
      if (!stages.ok) return stages;
      const problems = await checkRegistration(tx, planOf(tx, [subject]), stages.value, subject);
      return problems.length > 0 ? fail(problems) : ok(await registrationBody(seal, subject));
    },
  });
