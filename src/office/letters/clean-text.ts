/** What XML cannot hold, or a page cannot show. */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A recorded text as a letter can hold it: line breaks of one form, and a mark for what no page shows. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unprintable, (char) => (char === '\n' ? char : '\ufffd'))
    .trim();

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s*\n\s*/g, ' ');
