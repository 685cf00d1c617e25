import { projection, seq } from './declare.js';

export const timeProjections = {
  /** The first entry that claims a time in each quarter of an hour since 1970, UTC, so that days can be found. */
  entry_quarter: projection({ quarter: seq, first_seq: seq }, ['quarter'], [['first_seq']]),
} as const;
