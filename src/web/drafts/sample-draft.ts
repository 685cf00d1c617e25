import incident from '../../../fixtures/incidents/s1.json';
import { type Draft, emptyContent, newDraft } from './draft.js';

/** The first incident of the report that Gradus began with, filled in: for whoever looks at it for the first time. */
export function sampleDraft(id: string, account: string, now: number): Draft {
  const { rulebook, found_on: foundOn, conduct, summary, reference, facts, subjects, evidence } = incident;
  return {
    ...newDraft(id, account, now),
    content: {
      ...emptyContent,
      rulebook,
      foundOn,
      conduct: { known: 'days', ...conduct },
      summary,
      reference,
      facts,
      subjects: subjects.map((subject) => ({ ...subject, kind: 'organisation' })),
      evidence: evidence.map(({ kind, ref }, index) => ({ id: `e${index + 1}`, kind, ref, file: null })),
    },
  };
}
