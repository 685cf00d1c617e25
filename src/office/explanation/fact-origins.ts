import type { CaseState } from '../case-state.js';
import { caseBodySchema, supplementBodySchema } from '../case-body.js';
import type { Commitment } from '../../domain/commitment.js';
import type { Actor } from '../deps.js';
import type { StoredEntry } from '../ports.js';

/** The entry that said a fact last, before it was evaluated. */
export interface Said {
  readonly seq: number;
  readonly act: 'report' | 'answer' | 'correction';
  readonly time: number;
  readonly actor: Actor;
  /** Where an answer or a correction came from. */
  readonly source: Commitment | null;
}

export type SaidBy = ReadonlyMap<string, Said>;

interface Collected {
  readonly ofCase: Map<string, Said>;
  readonly ofSubject: Map<string, Said>;
}

const note = (said: Map<string, Said>, facts: object, by: Said): void => {
  for (const fact of Object.keys(facts)) said.set(fact, by);
};

/** Days stand in the case and not among its facts; conditions read them as facts. */
const dates = (found: unknown, conduct: unknown): object => ({
  ...(found ? { found_on: found } : {}),
  ...(conduct ? { conduct_from: conduct, conduct_until: conduct } : {}),
});

function collect({ ofCase, ofSubject }: Collected, { seq, entry }: StoredEntry, subject: string): void {
  const by = { seq, time: entry.time, actor: entry.actor };
  if (entry.kind === 'case_submitted') {
    const body = caseBodySchema.safeParse(entry.body).data;
    const own = body?.subjects.find(({ id }) => id === subject);
    const said: Said = { ...by, act: 'report', source: null };
    note(ofCase, { ...body?.facts, ...dates(body?.found_on, body?.conduct) }, said);
    note(ofSubject, own?.facts ?? {}, said);
  }
  if (entry.kind === 'facts_supplemented') {
    const body = supplementBodySchema.safeParse(entry.body).data;
    if (!body) return;
    const own = body.subjects.find(({ id }) => id === subject);
    const said: Said = { ...by, act: body.kind, source: body.source };
    note(ofCase, { ...body.facts, ...dates(body.found_on, body.conduct) }, said);
    note(ofSubject, own?.facts ?? {}, said);
  }
}

/** Who said each fact of a subject, as of the entries given; what was said of the subject stands before the case. */
export function factOrigins(
  entries: readonly StoredEntry[],
  subject: CaseState['subjects'][number]['id'],
): SaidBy {
  const collected: Collected = { ofCase: new Map(), ofSubject: new Map() };
  for (const entry of entries) collect(collected, entry, subject);
  return new Map([...collected.ofCase, ...collected.ofSubject]);
}
