import type { z } from 'zod';
import type { SentCommendation } from '../../domain/commendation.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import { dayInZone } from '../../domain/time-zone.js';
import { type AppendedToOffice, appendToOffice } from '../append-to-office.js';
import { appendToCase } from '../append-to-case.js';
import type { Asked, OfficeDeps } from '../deps.js';
import { needed, type Seal } from '../personal.js';
import type { commendationBodySchema } from './proposal-body.js';

export interface CommendInput extends Asked {
  readonly commendation: SentCommendation;
}

type Body = z.infer<typeof commendationBodySchema>;

async function bodyFor(
  { settings }: OfficeDeps,
  { ref, on, what }: SentCommendation,
  seal: Seal,
  time: number,
): Promise<Result<Body>> {
  const today = dayInZone(settings.time_zone, time);
  if (on > today)
    return fail([problem('office_day_to_come', { expected: today, found: on }, { path: '/on' })]);
  return ok({ ref, on, what: await needed(seal, 'what', what) });
}

/**
 * Records a good deed of a unit or person. Where a case is named, the entry is of that case, and its words are erased
 * with it. No evaluation, history or statistic of responses reads it.
 */
export async function commend(deps: OfficeDeps, input: CommendInput): Promise<Result<AppendedToOffice>> {
  const { commendation, ...asked } = input;
  const kind = 'commendation';
  const caseId = commendation.case ?? null;
  if (caseId === null)
    return appendToOffice(deps, asked, {
      kind,
      body: ({ seal, time }) => bodyFor(deps, commendation, seal, time),
    });
  const known = await deps.store.read(async ({ projections }) =>
    (await projections.get('case_file', { case_id: caseId }))
      ? ok(null)
      : fail([problem('proposal_case_unknown', { found: shownText(caseId) }, { path: '/case' })]),
  );
  if (!known.ok) return known;
  const appended = await appendToCase(
    deps,
    { ...asked, caseId },
    {
      kind,
      body: ({ seal, time }) => bodyFor(deps, commendation, seal, time),
    },
  );
  return appended.ok ? ok({ entry: appended.value.entry, repeated: appended.value.repeated }) : appended;
}
