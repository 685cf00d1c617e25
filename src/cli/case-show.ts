import { ok, type Result } from '../domain/result.js';
import { dayInZone } from '../domain/time-zone.js';
import { type CaseRecommendation, caseRecommendations } from '../office/case-recommendations.js';
import type { OfficeDeps } from '../office/deps.js';
import { daysOf } from '../office/followup/list-orders.js';
import { type FollowUpEntry, type FollowUpView, readFollowUps } from '../office/followup/read-follow-ups.js';
import { type CaseView, readCase } from '../office/read-case.js';
import { type OrderView, readOrders } from '../office/read-orders.js';
import type { Rulebook } from '../rulebook/model.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { recordedRulebook } from './recorded-rulebook.js';
import { showCase } from './show-case.js';
import { withOffice } from './with-office.js';

export interface CaseShowOptions {
  /** The day that days are counted to. */
  readonly on?: string;
}

/** A recommendation with the version that it was made by. */
export interface LabelledRecommendation extends CaseRecommendation {
  readonly made: Rulebook;
}

/** Everything that is shown of a case, read one after another: what comes in meanwhile may be in a part of it. */
export interface CaseCourse {
  readonly on: string;
  readonly view: CaseView;
  /** The latest of each subject. */
  readonly recommendations: readonly LabelledRecommendation[];
  readonly orders: readonly OrderView[];
  readonly followUps: readonly FollowUpView[];
  readonly urgings: readonly FollowUpEntry[];
}

async function labelled(
  office: OfficeDeps,
  all: readonly CaseRecommendation[],
): Promise<Result<readonly LabelledRecommendation[]>> {
  const made: LabelledRecommendation[] = [];
  for (const one of all.filter(({ latest }) => latest)) {
    const rulebook = await recordedRulebook(office, one.recommendation);
    if (!rulebook.ok) return rulebook;
    made.push({ ...one, made: rulebook.value });
  }
  return ok(made);
}

async function readCourse(office: OfficeDeps, caseId: string, on: string): Promise<Result<CaseCourse>> {
  const asked = { caseId, personal: true } as const;
  const view = await readCase(office, asked);
  if (!view.ok) return view;
  const all = await caseRecommendations(office, { caseId });
  if (!all.ok) return all;
  const recommendations = await labelled(office, all.value);
  if (!recommendations.ok) return recommendations;
  const orders = await readOrders(office, asked);
  if (!orders.ok) return orders;
  const followed = await readFollowUps(office, asked);
  if (!followed.ok) return followed;
  return ok({
    on,
    view: view.value,
    recommendations: recommendations.value,
    orders: orders.value,
    ...followed.value,
  });
}

const courseJson = ({ on, view, recommendations, orders, followUps, urgings }: CaseCourse): object => ({
  case: view.caseId,
  status: view.status,
  on,
  content: view.case,
  subjects: view.subjects,
  recommendations: recommendations.map(({ seq, recommendation }) => ({ entry: seq, ...recommendation })),
  orders: orders.map(({ row, ...entries }) => ({ ...row, ...daysOf(row, on), ...entries })),
  follow_ups: followUps.map(({ row, ...entries }) => ({ ...row, ...entries })),
  urgings,
  open: view.open,
  next: view.next,
});

/** `case show CASE`: how a case stands, why, and what may be done next. */
export const caseShow = (
  deps: CliDeps,
  out: Console,
  data: string,
  caseId: string,
  { on }: CaseShowOptions,
): Promise<ExitCode> =>
  withOffice(deps, out, data, async (office) => {
    const today = dayInZone(office.settings.time_zone, office.clock());
    const read = await readCourse(office, caseId, on ?? today);
    if (!read.ok) return out.report(read.error);
    if (out.json) out.printJson(courseJson(read.value));
    else showCase(out, read.value);
    return 0;
  });
