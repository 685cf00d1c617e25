import type { CaseView, RecordedRecommendation, RulebookVersion } from '#client';
import { caseContent, type CaseSubject } from '../../case/case-content.js';
import { entryAt } from '../../case/case-entries.js';
import { objectOf, stringOf } from '../../case/json-parts.js';
import type { ActSearch } from './act-search.js';

/** What an act stands on: the case as it now is, and what the address names of it. */
export interface Ground {
  readonly view: CaseView;
  readonly subjects: readonly CaseSubject[];
  /** Null while it is not said which of several it is. */
  readonly subject: CaseSubject | null;
  readonly entry: number | null;
  /** The latest of the subject. */
  readonly recommendation: RecordedRecommendation | null;
  /** The version that the recommendation was made by. */
  readonly book: RulebookVersion | null;
}

/** The subject that the address names, or that its entry is about, or the only one. */
export function subjectIn(view: CaseView, { subject, entry }: ActSearch): CaseSubject | null {
  const { subjects } = caseContent(view);
  const about = stringOf(objectOf(entryAt(view, entry ?? null)?.body)['subject']);
  const named = subjects.find(({ id }) => id === (subject ?? about));
  return named ?? (subjects.length === 1 ? (subjects[0] ?? null) : null);
}

export const latestOf = (
  recommendations: readonly RecordedRecommendation[],
  subject: CaseSubject | null,
): RecordedRecommendation | null =>
  recommendations.find((one) => one.latest && (subject === null || one.subject === subject.id)) ?? null;

/** Where the subject of an act stands, as the service lists it. */
export const standingOf = ({ view, subject }: Ground): CaseView['subjects'][number] | null =>
  view.subjects.find((one) => one.subject === subject?.id) ?? null;

/** The entry that the address names, if the act is proposed for it or it is of one of these kinds; else the newest. */
export function entryOf(ground: Ground, of: readonly { readonly entry: number }[]): number | null {
  const { entry } = ground;
  return of.find((one) => one.entry === entry)?.entry ?? of[0]?.entry ?? null;
}
