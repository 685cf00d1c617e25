import type { QuickAnswer } from '../answer.js';

/** What of an answer a case can want, as far as no search over unknown facts is needed for it. */
export interface Told {
  readonly outcome: QuickAnswer['outcome'];
  readonly response: string | null;
  readonly met: readonly string[];
  readonly tracks: readonly string[];
  readonly deadline: string | null;
  readonly exemption: readonly string[];
  readonly requires: readonly string[];
}

export type ToldKey = keyof Told;

export const toldKeys: readonly ToldKey[] = [
  'outcome',
  'response',
  'met',
  'tracks',
  'deadline',
  'exemption',
  'requires',
];

export const toldOf = (answer: QuickAnswer): Told => ({
  outcome: answer.outcome,
  response: answer.response,
  met: answer.met,
  tracks: answer.plainTracks,
  deadline: answer.deadline?.within ?? null,
  exemption: answer.exemption?.rules ?? [],
  requires: answer.requires,
});

export const differing = (a: Told, b: Told): readonly ToldKey[] =>
  toldKeys.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
