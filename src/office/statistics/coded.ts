import { byCodeUnit } from '../../domain/identifiers.js';

/** A word for each of a list of things, as the number of its place among the different words, sorted; -1: none. */
export interface Coded {
  readonly words: readonly string[];
  readonly codes: Int32Array;
}

export function coded<T>(things: readonly T[], wordOf: (thing: T) => string | null): Coded {
  const seen = new Map<string, number>();
  const places = new Int32Array(things.length);
  for (let at = 0; at < things.length; at += 1) {
    const word = wordOf(things[at] as T);
    const place = word === null ? -1 : (seen.get(word) ?? seen.size);
    if (word !== null && place === seen.size) seen.set(word, place);
    places[at] = place;
  }
  const words = [...seen.keys()].sort(byCodeUnit);
  const codeOf = new Int32Array(words.length);
  words.forEach((word, code) => {
    codeOf[seen.get(word) ?? 0] = code;
  });
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    if (place >= 0) places[at] = codeOf[place] as number;
  }
  return { words, codes: places };
}

/** How many things have each word. */
export function countsOf({ words, codes }: Coded): readonly number[] {
  const counts = words.map(() => 0);
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? -1;
    if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
