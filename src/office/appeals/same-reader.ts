import type { Reader } from './appeal-body.js';

/** Whether both are one reader: a recipient by the id, whatever letter they had, else whoever one letter went to. */
export const isSameReader = (a: Reader, b: Reader): boolean =>
  a.recipient === null ? b.recipient === null && a.letter === b.letter : a.recipient === b.recipient;
