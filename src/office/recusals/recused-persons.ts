import type { StoredEntry } from '../ports.js';
import {
  recusalBodySchema,
  recusalLiftedBodySchema,
  recusalRequestOutcomeBodySchema,
} from './recusal-body.js';

/** Somebody who takes no part in a case, and the entry that says so. */
export interface Recused {
  readonly seq: number;
  readonly person: string;
}

function recusedBy({ seq, entry }: StoredEntry): readonly Recused[] {
  if (entry.kind === 'recusal') {
    const body = recusalBodySchema.safeParse(entry.body).data;
    return body ? [{ seq, person: body.person }] : [];
  }
  if (entry.kind !== 'recusal_decided') return [];
  const body = recusalRequestOutcomeBodySchema.safeParse(entry.body).data;
  return body?.result === 'accepted' ? [{ seq, person: body.person }] : [];
}

/** Who was recused from a case and may not take part again, each once for each entry that recused them. */
export function recusedPersons(entries: readonly StoredEntry[]): readonly Recused[] {
  const lifted = new Set(
    entries.flatMap(({ entry }) => {
      const body =
        entry.kind === 'recusal_lifted' ? recusalLiftedBodySchema.safeParse(entry.body).data : null;
      return body ? [body.recusal] : [];
    }),
  );
  return entries.flatMap(recusedBy).filter(({ seq }) => !lifted.has(seq));
}
