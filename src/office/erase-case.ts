import { z } from 'zod';
import { canonicalJson } from '../domain/canonical-json.js';
import type { Commitment } from '../domain/commitment.js';
import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { utf8 } from '../trail/bytes.js';
import { readState } from './case-state.js';
import type { Answered, Asked, OfficeDeps } from './deps.js';
import { sealFor } from './personal.js';
import { bodyOf, plain } from './plain.js';
import { hasSubstance } from './substance.js';

export interface EraseInput extends Asked {
  readonly caseId: string;
  /** On what ground; a free text, kept as the case's others are. */
  readonly reason: string;
}

export interface EraseAnswer extends Answered {
  readonly caseId: string;
  readonly entries: readonly number[];
  /** How many values were erased. */
  readonly erased: number;
}

const answerSchema = z.object({ case: z.string(), entries: z.array(z.int()), erased: z.int() });

const mostBytes = 48_000;

/** Lists that each fit into an entry. */
function chunks(erased: readonly Commitment[]): readonly (readonly Commitment[])[] {
  const lists: Commitment[][] = [[]];
  let size = 0;
  for (const one of erased) {
    const added = utf8(canonicalJson(plain(one))).length + 1;
    if (size + added > mostBytes) {
      lists.push([]);
      size = 0;
    }
    lists.at(-1)?.push(one);
    size += added;
  }
  return lists;
}

/**
 * Erases all personal data of a case, keys included: what stands in the trail cannot be read any more by anyone, and
 * every proof still holds. Typed facts, recommendations and decisions stay. There is no way back.
 */
export async function eraseCase(deps: OfficeDeps, input: EraseInput): Promise<Result<EraseAnswer>> {
  const { caseId, reason, actor, idempotency } = input;
  const time = deps.clock();
  const written = await deps.store.write({
    idempotency,
    run: async (tx) => {
      const found = await readState(tx.trail, caseId);
      if (!found.ok) return found;
      if (!hasSubstance(reason))
        return fail([problem('office_reasons_empty', { found: quoted(reason) }, { path: '/reason' })]);
      const erased = await tx.personal.erase(caseId, 'all');
      const entries: number[] = [];
      for (const list of chunks(erased)) {
        const seal = await sealFor(tx, caseId);
        const body = bodyOf({ reason: await seal('reason', reason), erased: list });
        const kind = 'personal_data_erased';
        const appended = await tx.append({ kind, time, actor, case: caseId, body });
        if (!appended.ok) return appended;
        entries.push(appended.value.seq);
      }
      return ok({ answer: { case: caseId, entries, erased: erased.length }, value: null });
    },
  });
  if (!written.ok) return written;
  const { case: id, entries, erased } = answerSchema.parse(written.value.answer);
  return ok({ repeated: written.value.repeated, caseId: id, entries, erased });
}
