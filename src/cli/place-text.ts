import type { Place } from '../domain/problem.js';

/** A place as people and editors read it: `rules/x.yaml:12`. */
export const placeText = ({ file, line }: Place): string =>
  [file, line].filter((part) => part !== undefined).join(':');
