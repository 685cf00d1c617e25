import { ok, type Result } from '../../domain/result.js';
import { readState } from '../case-state.js';
import type { Actor, OfficeDeps } from '../deps.js';
import { type AssignmentBody, assignmentBodySchema } from './campaign-body.js';

export interface AssignmentView {
  readonly entry: number;
  readonly time: number;
  readonly actor: Actor;
  readonly body: AssignmentBody;
}

/** All assignments of a case, the latest first: that is the team that works on it. */
export const readAssignments = (
  deps: OfficeDeps,
  { caseId }: { readonly caseId: string },
): Promise<Result<readonly AssignmentView[]>> =>
  deps.store.read(async (tx) => {
    const found = await readState(tx.trail, caseId);
    if (!found.ok) return found;
    const views = found.value.entries.flatMap(({ seq, entry }): AssignmentView[] => {
      const body =
        entry.kind === 'case_assigned' ? assignmentBodySchema.safeParse(entry.body).data : undefined;
      return body ? [{ entry: seq, time: entry.time, actor: entry.actor, body }] : [];
    });
    return ok(views.reverse());
  });
