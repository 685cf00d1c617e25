import { z } from 'zod';
import type { StoredEntry } from '../ports.js';
import type { Reader } from './appeal-body.js';
import { isSameReader } from './same-reader.js';

/** As much of a letter as says whom it told of what; other keys are others' business. */
const letterSchema = z.object({
  subject: z.string().nullable().catch(null),
  decision: z.int().nullable().catch(null),
  recipients: z.array(z.string()).catch([]),
});

/** Of a letter that names nobody by an id, whoever it went to. */
function readersOf({ seq, entry }: StoredEntry): readonly Reader[] {
  const { recipients } = letterSchema.parse(entry.body);
  if (recipients.length === 0) return [{ letter: seq, recipient: null }];
  return recipients.map((recipient) => ({ letter: seq, recipient }));
}

/**
 * Who has read of a decision, each once, by the first letter that told them: the recipients of the letters of its case,
 * but for those about another subject or another decision. `chain`: the entries that made the decision what it is. A
 * letter that was voided has been read all the same.
 */
export function readersToTell(
  entries: readonly StoredEntry[],
  subject: string,
  chain: readonly number[],
): readonly Reader[] {
  const letters = entries.filter(({ entry }) => {
    if (entry.kind !== 'letter_issued') return false;
    const letter = letterSchema.parse(entry.body);
    const isOfSubject = letter.subject === null || letter.subject === subject;
    return isOfSubject && (letter.decision === null || chain.includes(letter.decision));
  });
  const readers: Reader[] = [];
  for (const reader of letters.flatMap(readersOf))
    if (!readers.some((each) => isSameReader(each, reader))) readers.push(reader);
  return readers;
}
