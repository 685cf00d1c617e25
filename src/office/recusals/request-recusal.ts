import type { SentRecusalRequest } from '../../domain/recusal.js';
import { ok, type Result } from '../../domain/result.js';
import { type Appended, appendToCase } from '../append-to-case.js';
import type { Asked, OfficeDeps } from '../deps.js';

export interface RequestRecusalInput extends Asked {
  readonly caseId: string;
  readonly request: SentRecusalRequest;
}

/**
 * Records that somebody asks for a person to take no part in a case. Whoever the case concerns may ask; it changes
 * nothing until somebody decides it, and never a response.
 */
export const requestRecusal = (deps: OfficeDeps, input: RequestRecusalInput): Promise<Result<Appended>> =>
  appendToCase(deps, input, {
    kind: 'recusal_requested',
    body: async ({ seal }) => {
      const { person, ground, requested_by: requestedBy, note } = input.request;
      return ok({
        person,
        ground,
        requested_by: await seal('requested_by', requestedBy),
        note: await seal('note', note),
      });
    },
  });
