import { problem } from '../../domain/problem.js';
import type { SentMerging } from '../../domain/register.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { type AppendedToOffice, appendToOffice } from '../append-to-office.js';
import type { Asked, OfficeDeps } from '../deps.js';
import type { ReadTx } from '../ports.js';
import { belongsTo, kindWords, planOf } from './check-registration.js';
import { openSubject } from './open-subject.js';
import { isOrganisation } from './supervised-unit.js';

export interface MergeInput extends Asked {
  readonly ref: string;
  readonly merging: SentMerging;
}

const place = { path: '/into' };

/** Persons merge with persons and bodies with bodies; whose kind is not known counts as a body. */
async function check(tx: ReadTx, ref: string, into: string): Promise<Result<null>> {
  const found = shownText(ref);
  const old = await openSubject(tx, ref);
  if (!old.ok) return old;
  if (into === ref) return fail([problem('register_merged_itself', { found }, place)]);
  const survivor = await openSubject(tx, into, place);
  if (!survivor.ok) return survivor;
  const [kind, other] = [old.value.kind, survivor.value.kind];
  if (isOrganisation(kind) !== isOrganisation(other)) {
    const words = { ...kindWords(kind, 'kind'), ...kindWords(other, 'other') };
    return fail([problem('register_kinds_differ', { found, into: shownText(into), ...words }, place)]);
  }
  if (await belongsTo(planOf(tx, []), into, ref))
    return fail([problem('register_circle', { ref: found, found: shownText(into) }, place)]);
  return ok(null);
}

/**
 * Merges a unit or person into another, which goes on in its place: from then on both histories count for it, also in
 * cases that are open under the old ref. Nothing that was recommended changes.
 */
export const mergeSubjects = (
  deps: OfficeDeps,
  { ref, merging: { into, reason }, ...asked }: MergeInput,
): Promise<Result<AppendedToOffice>> =>
  appendToOffice(deps, asked, {
    kind: 'subject_merged',
    body: async ({ tx, seal }) => {
      const checked = await check(tx, ref, into);
      return checked.ok ? ok({ ref, into, reason: await seal('reason', reason) }) : checked;
    },
  });
