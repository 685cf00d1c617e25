import { byCodeUnit } from '../../domain/identifiers.js';

function put<T, Word>(groups: Map<Word, T[]>, word: Word, thing: T): void {
  const group = groups.get(word);
  if (group) group.push(thing);
  else groups.set(word, [thing]);
}

/** Things by a word, null where they have none; in the order in which the words first come. */
export function groupsOf<T>(
  things: readonly T[],
  wordOf: (thing: T) => string | null,
): ReadonlyMap<string | null, readonly T[]> {
  const groups = new Map<string | null, T[]>();
  for (const thing of things) put(groups, wordOf(thing), thing);
  return groups;
}

/** Things by each of their words, sorted by it. */
export function groupedByEach<T>(
  things: readonly T[],
  wordsOf: (thing: T) => readonly string[],
): readonly (readonly [word: string, things: readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const thing of things) for (const word of wordsOf(thing)) put(groups, word, thing);
  return [...groups].sort(([a], [b]) => byCodeUnit(a, b));
}

/** Things by a word, sorted by it; those without one come last, under null. */
export const grouped = <T>(
  things: readonly T[],
  wordOf: (thing: T) => string | null,
): readonly (readonly [word: string | null, things: readonly T[]])[] =>
  [...groupsOf(things, wordOf)].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : byCodeUnit(a, b)));
