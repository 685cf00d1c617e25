import { byCodeUnit } from '../../domain/identifiers.js';
import { ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import { listAll } from '../list-all.js';
import { type Opened, openedIn } from '../personal.js';
import type { ProjectionReader } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { readOrderRows } from '../read-order-rows.js';
import { campaignBodySchema } from './campaign-body.js';

/** The cases that a campaign brought. The first is the sum of `open` and `decided`; `corrected` are among `decided`. */
export interface CampaignCases {
  readonly cases: number;
  /** A subject waits for a decision. */
  readonly open: number;
  /** Every subject has a decision that stands. */
  readonly decided: number;
  /** There were orders, and each that still stands was checked and found corrected. */
  readonly corrected: number;
}

export interface CampaignView {
  readonly row: ProjectionRow<'campaign'>;
  readonly title: Opened | null;
  readonly counts: CampaignCases;
}

async function isCorrected(projections: ProjectionReader, caseId: string): Promise<boolean> {
  const orders = await readOrderRows(projections, { column: 'case_id', is: '=', value: caseId });
  const standing = orders.filter(({ state }) => state !== 'fallen');
  return standing.length > 0 && standing.every(({ state }) => state === 'closed');
}

async function casesOf(projections: ProjectionReader, campaign: string): Promise<CampaignCases> {
  const rows = await listAll(projections, 'case_work', [{ column: 'campaign', is: '=', value: campaign }]);
  const cases = [...new Set(rows.map((row) => row.case_id))];
  const waiting = new Set(rows.filter((row) => row.decision_seq === null).map((row) => row.case_id));
  let corrected = 0;
  for (const caseId of cases)
    if (!waiting.has(caseId) && (await isCorrected(projections, caseId))) corrected += 1;
  return { cases: cases.length, open: waiting.size, decided: cases.length - waiting.size, corrected };
}

/** All campaigns, the latest first day first, with how many cases came from each and where they stand. */
export const readCampaigns = (
  deps: OfficeDeps,
  { personal }: { readonly personal: boolean },
): Promise<Result<readonly CampaignView[]>> =>
  deps.store.read(async (tx) => {
    const views: CampaignView[] = [];
    for (const row of await listAll(tx.projections, 'campaign')) {
      const stored = await tx.trail.entry(row.opened_seq);
      const sealed = campaignBodySchema.safeParse(stored?.entry.body).data?.title ?? null;
      const title = await openedIn(tx.personal, null, sealed, personal);
      views.push({ row, title, counts: await casesOf(tx.projections, row.id) });
    }
    return ok(
      views.sort(({ row: a }, { row: b }) => byCodeUnit(b.from_on, a.from_on) || byCodeUnit(a.id, b.id)),
    );
  });
