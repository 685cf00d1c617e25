import { hearingBodySchema } from '../decision-body.js';
import { ok, type Result } from '../../domain/result.js';
import type { LetterCase } from './letter-case.js';
import { wordsOf } from './letter-words.js';

export interface Heard {
  readonly on: string;
  readonly said: string;
}

/** What the subject said when it was last heard; null where it never was. */
export function letterHearing({ entries, sent, open }: LetterCase): Result<Heard | null> {
  const hearings = entries.flatMap(({ entry }) => {
    const body = entry.kind === 'hearing' ? hearingBodySchema.safeParse(entry.body).data : undefined;
    return body?.subject === sent.subject ? [body] : [];
  });
  const last = hearings.at(-1);
  if (!last) return ok(null);
  const said = open(last.statement, 'statement');
  if (!said.ok) return said;
  return ok({ on: last.held_on, said: said.value ?? wordsOf(sent.language).heardWithoutStatement });
}
