import type { Commitment } from '../../domain/commitment.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { PersonalReader } from '../ports.js';

/** Opens the texts of a proposal. */
export type TextAt = (sealed: Commitment) => string;

/** What is made of the texts of a proposal; a problem where one of them was erased. */
export async function fromKept<Value>(
  personal: PersonalReader,
  { caseId, proposal }: { readonly caseId: string | null; readonly proposal: number },
  make: (textAt: TextAt) => Value,
): Promise<Result<Value>> {
  const values = await personal.valuesOf(caseId);
  let isErased = false;
  const made = make(({ path }) => {
    const value = values.get(path);
    if (typeof value === 'string') return value;
    isErased = true;
    return '';
  });
  if (!isErased) return ok(made);
  return fail([problem('office_seconding_erased', { found: proposal }, { path: '/proposal' })]);
}
