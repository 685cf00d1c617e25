import { z } from 'zod';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { recusalGrounds } from '../domain/recusal.js';
import { sealedSchema } from './case-body.js';
import type { StoredEntry } from './ports.js';
import { sameName } from './substance.js';

/** The body of `recusal`. */
const recusalBodySchema = z.object({
  person: z.string(),
  ground: z.enum(recusalGrounds),
  note: sealedSchema,
});

/** Somebody who takes part, and where the request names them; null for who asks. */
export interface Participant {
  readonly name: string;
  readonly path: string | null;
}

/** Who takes part in a case although they were recused from it. Names are compared as people read them. */
export function checkRecused(
  entries: readonly StoredEntry[],
  people: readonly Participant[],
): readonly Problem[] {
  const recused = entries.flatMap(({ seq, entry }) => {
    const body = entry.kind === 'recusal' ? recusalBodySchema.safeParse(entry.body).data : undefined;
    return body ? [{ ...body, seq }] : [];
  });
  return people.flatMap(({ name, path }) => {
    const found = recused.find(({ person }) => sameName(person, name));
    if (!found) return [];
    const params = { found: quoted(name), number: found.seq };
    return [problem('office_recused', params, path === null ? undefined : { path })];
  });
}
