import { quoted } from '../domain/problem.js';
import { spaced, type Words } from '../domain/schema-words.js';
import type { CellFault } from './cell.js';
import { expecting, suggest } from './finding.js';
import { shownFor, type ValueDomain, valuesInWords } from './value-of-fact.js';

/** Words for the midst of a sentence: in Chinese a blank stands before what is Latin. */
export const inline = ({ en, zh }: Words): Words => ({ en, zh: spaced(zh) });

/** What a problem says of a cell that cannot be read, wherever the table was written. */
export const cellParams = (
  fact: ValueDomain & { readonly id: string },
  { found }: CellFault,
): Readonly<Record<string, string>> => ({
  fact: quoted(fact.id),
  type: fact.type,
  ...expecting(inline(valuesInWords(fact))),
  found: shownFor(fact, found),
  ...(typeof found === 'string' ? suggest(found, fact.values) : {}),
});
