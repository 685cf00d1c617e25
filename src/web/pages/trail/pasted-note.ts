/** A checkpoint as somebody pasted it: line ends of another system and blanks around it are nobody's meaning. */
export const pastedNote = (text: string): string => `${text.replace(/\r\n?/g, '\n').trim()}\n`;
