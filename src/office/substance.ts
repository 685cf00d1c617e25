const least = 10;
const leastDistinct = 4;

/** Letters and digits of any script, in one form of each. */
const essence = (text: string): string =>
  [...text.normalize('NFKC').toLowerCase()].filter((character) => /[\p{L}\p{N}]/u.test(character)).join('');

/**
 * Whether a text gives a reason in words of its own: at least ten letters or digits, not the same few over and over,
 * when everything that the recommendation says itself is taken out of it.
 */
export function hasSubstance(text: string, sentences: readonly string[] = []): boolean {
  const said = sentences.map(essence).sort((a, b) => b.length - a.length);
  const left = said
    .filter((sentence) => sentence.length > 0)
    .reduce((rest, sentence) => rest.replaceAll(sentence, ''), essence(text));
  const characters = [...left];
  return characters.length >= least && new Set(characters).size >= leastDistinct;
}

/** The sentences of a text that are long enough to be a reason by themselves. */
export const sentencesIn = (text: string): readonly string[] =>
  text.split(/[.!?;。！？；\n]+/u).filter((sentence) => [...essence(sentence)].length >= least);

/** Names are compared as people read them. */
export const sameName = (a: string, b: string): boolean => essence(a) === essence(b);
