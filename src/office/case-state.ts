import { problem } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import { fail, ok, type Result } from '../domain/result.js';
import {
  caseBodySchema,
  type CaseBody,
  type RecordedConduct,
  type RecordedFacts,
  type RecordedSubject,
  supplementBodySchema,
  type SupplementBody,
} from './case-body.js';
import type { StoredEntry, TrailReader } from './ports.js';

/** A case as its entries have left it. */
export interface CaseState {
  readonly caseId: string;
  readonly rulebook: string;
  readonly foundOn: string;
  readonly conduct: RecordedConduct;
  readonly facts: RecordedFacts;
  readonly subjects: readonly RecordedSubject[];
}

export const stateOfBody = (caseId: string, body: CaseBody): CaseState => ({
  caseId,
  rulebook: body.rulebook,
  foundOn: body.found_on,
  conduct: body.conduct,
  facts: body.facts,
  subjects: body.subjects,
});

/** Later facts stand before earlier ones; a null takes a fact back. */
export const supplemented = (state: CaseState, body: SupplementBody): CaseState => ({
  ...state,
  foundOn: body.found_on ?? state.foundOn,
  conduct: body.conduct ?? state.conduct,
  facts: { ...state.facts, ...body.facts },
  subjects: state.subjects.map((subject) => ({
    ...subject,
    facts: { ...subject.facts, ...body.subjects.find(({ id }) => id === subject.id)?.facts },
  })),
});

/** The case that the entries make; undefined when they do not begin with one. */
export function caseStateOf(caseId: string, entries: readonly StoredEntry[]): CaseState | undefined {
  let state: CaseState | undefined;
  for (const { entry } of entries) {
    if (entry.kind === 'case_submitted') {
      const body = caseBodySchema.safeParse(entry.body);
      if (body.success) state = stateOfBody(caseId, body.data);
    } else if (entry.kind === 'facts_supplemented' && state) {
      const body = supplementBodySchema.safeParse(entry.body);
      if (body.success) state = supplemented(state, body.data);
    }
  }
  return state;
}

/** A case with its entries; a problem when there is no such case. */
export async function readState(
  trail: TrailReader,
  caseId: string,
): Promise<Result<{ readonly state: CaseState; readonly entries: readonly StoredEntry[] }>> {
  const entries = await trail.entriesOfCase(caseId);
  const state = caseStateOf(caseId, entries);
  return state
    ? ok({ state, entries })
    : fail([problem('office_case_unknown', { found: shownText(caseId) })]);
}
