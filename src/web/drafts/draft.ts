import type { z } from 'zod';
import type { draftSchema } from './draft-schema.js';

/**
 * A report on this device. `unsent`: being written. `waiting`: to be sent, and what is sent is no longer changed, since
 * it may have arrived without an answer. `files`: taken in, and some of its files are still to go. `sent`: all is there.
 */
export type Draft = Readonly<z.infer<typeof draftSchema>>;
export type DraftContent = Draft['content'];
export type DraftSubject = Readonly<DraftContent['subjects'][number]>;
export type DraftEvidence = Readonly<DraftContent['evidence'][number]>;

const dayMs = 24 * 60 * 60 * 1000;
export const keptDays = 7;
export const keptMs = keptDays * dayMs;
export const warnedMs = 2 * dayMs;

/** When a draft that is not sent is thrown away; one that waits to be sent is kept until it is. */
export const expiresAt = ({ state, changed }: Draft): number | null =>
  state === 'unsent' || state === 'sent' ? changed + keptMs : null;

export const emptyContent: DraftContent = {
  rulebook: null,
  foundOn: '',
  conduct: { known: null, from: '', until: '' },
  unit: null,
  subjects: [],
  facts: {},
  summary: '',
  reference: '',
  act: '',
  campaign: '',
  reporter: { anonymous: true, name: '', contact: '' },
  evidence: [],
  isConfirmed: false,
};

export const newDraft = (id: string, account: string, now: number): Draft => ({
  id,
  account,
  key: crypto.randomUUID(),
  began: now,
  changed: now,
  state: 'unsent',
  isTried: false,
  caseId: null,
  refused: null,
  content: emptyContent,
});

/** The next free id of a subject within the case. */
export function nextSubjectId(subjects: readonly DraftSubject[]): string {
  const used = new Set(subjects.map(({ id }) => id));
  let number = 1;
  while (used.has(`s${number}`)) number += 1;
  return `s${number}`;
}
