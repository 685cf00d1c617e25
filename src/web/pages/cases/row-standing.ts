import type { CaseRow } from '#client';

export type Standing = CaseRow['subjects'][number];

/** Whether the latest decision rests on the latest recommendation and differs from it. */
export const departs = ({
  decision,
  recommendation,
  decided_response: decided,
  response,
}: Standing): boolean => decision !== null && decision > (recommendation ?? 0) && decided !== response;
