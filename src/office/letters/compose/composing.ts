import type { Person } from '../../../domain/letter/letter-parts.js';
import { ok, type Result } from '../../../domain/result.js';
import type { OfficeDeps } from '../../deps.js';
import type { ReadTx } from '../../ports.js';
import { subjectName, unitNameOf } from '../letter-addressee.js';
import type { LetterCase } from '../letter-case.js';
import { wordsOf } from '../letter-words.js';
import { rungLabel } from '../rung-label.js';

/** What a letter is composed of. */
export interface Composing {
  readonly deps: OfficeDeps;
  readonly tx: ReadTx;
  readonly matter: LetterCase;
  /** The day that it bears. */
  readonly date: string;
}

/** What a kind of letter says beside what every letter has. */
export type Part = Result<object>;

/** What was decided, in the letter's language. */
export function responseLabel({ decided: { rulebook, row }, sent: { language } }: LetterCase): string {
  const label = rungLabel(rulebook, row.response, language);
  return row.exempted ? wordsOf(language).exempted(label) : label;
}

/** The subject by name, with its unit where the register knows it. */
export async function personOf({ tx, matter }: Composing): Promise<Result<Person>> {
  const name = await subjectName(tx, matter);
  return name.ok ? ok({ name: name.value, unit: await unitNameOf(tx, matter.subject.ref) }) : name;
}
