import type { Json } from '../domain/canonical-json.js';
import type { Problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { EntryRef, RequestKey, Work, Written, WriteTx } from '../office/ports.js';

/** How a work ended within its transaction; it counts once that is durable. */
export type Outcome =
  | { readonly kind: 'done'; readonly answer: Json; readonly entries: readonly EntryRef[] }
  | { readonly kind: 'repeated'; readonly answer: Json; readonly entries: readonly EntryRef[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'threw'; readonly error: unknown };

/** A work that waits, without the type of its value, which stays in here until the work has ended. */
export interface Job {
  readonly idempotency: RequestKey | null;
  /** Runs the work once more and gives its answer. */
  attempt(tx: WriteTx): Promise<Result<Json>>;
  settle(outcome: Outcome): void;
}

export function makeJob<T>(
  work: Work<T>,
  resolve: (written: Result<Written<T>>) => void,
  reject: (error: unknown) => void,
): Job {
  let made: { readonly value: T } | undefined;

  function settle(outcome: Outcome): void {
    if (outcome.kind === 'threw') reject(outcome.error);
    else if (outcome.kind === 'refused') resolve(fail(outcome.problems));
    else if (outcome.kind === 'repeated') {
      resolve(ok({ repeated: true, answer: outcome.answer, entries: outcome.entries }));
    } else if (made) {
      const { answer, entries } = outcome;
      resolve(ok({ repeated: false, answer, value: made.value, entries }));
    } else reject(new Error('a work is done only after it ran'));
  }

  return {
    idempotency: work.idempotency,
    async attempt(tx) {
      const result = await work.run(tx);
      if (!result.ok) return result;
      made = { value: result.value.value };
      return ok(result.value.answer);
    },
    settle,
  };
}
