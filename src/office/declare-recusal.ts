import type { SentRecusal } from '../domain/recusal.js';
import { ok, type Result } from '../domain/result.js';
import { type Appended, appendToCase } from './append-to-case.js';
import type { Asked, OfficeDeps } from './deps.js';

export interface DeclareRecusalInput extends Asked {
  readonly caseId: string;
  readonly recusal: SentRecusal;
}

/** Records that a person takes no part in a case from now on. To ask for it is a right, and changes no response. */
export const declareRecusal = (deps: OfficeDeps, input: DeclareRecusalInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'recusal',
    body: async ({ seal }) => {
      const { person, ground, note } = input.recusal;
      return ok({ person, ground, note: await seal('note', note) });
    },
  });
