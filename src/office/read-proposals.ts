import { ok, type Result } from '../domain/result.js';
import type { OfficeDeps } from './deps.js';
import type { ProjectionReader } from './ports.js';
import type { ProjectionRow } from './projections.js';

type ProposalRow = ProjectionRow<'rulebook_proposal'>;

const most = 1000;

async function openRows(projections: ProjectionReader): Promise<readonly ProposalRow[]> {
  const rows: ProposalRow[] = [];
  for (;;) {
    const after = rows.at(-1);
    const page = await projections.list('rulebook_proposal', {
      where: [{ column: 'state', is: '=', value: 'open' }],
      order: { direction: 'up' },
      ...(after ? { after } : {}),
      limit: most,
    });
    rows.push(...page);
    if (page.length < most) return rows;
  }
}

/** The proposals that wait for a second person, or those of one rulebook, in the order of id and version as text. */
export const readProposals = (
  deps: OfficeDeps,
  { id }: { readonly id?: string } = {},
): Promise<Result<readonly ProposalRow[]>> =>
  deps.store.read(async ({ projections }) => {
    const rows = await openRows(projections);
    return ok(rows.filter((row) => id === undefined || row.id === id));
  });
