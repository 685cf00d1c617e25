/** A headed part of a letter; its paragraphs are numbered already, where they are more than one. */
export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** What a letter says, without how it looks. */
export interface LetterContent {
  /** Lines. */
  readonly title: readonly string[];
  readonly opening: readonly string[];
  /** Numbered when they are set. */
  readonly sections: readonly Section[];
  readonly closing: readonly string[];
}

/** The paragraphs of a text in which each line break begins a new one. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** `1. ` before each of several; of a single one nothing. Further paragraphs of an item carry no number. */
export const numbered = (items: readonly string[]): string[] =>
  items.flatMap((item, index) => {
    const [first = '', ...others] = paragraphsOf(item);
    return [items.length > 1 ? `${index + 1}. ${first}` : first, ...others];
  });

/** Drops the sections that have nothing to say. */
export const filled = (sections: readonly (Section | undefined)[]): Section[] =>
  sections.filter((one): one is Section => one !== undefined && one.paragraphs.length > 0);
