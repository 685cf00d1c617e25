import { subtractDays } from '../../domain/dates.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import type { SuperiorProposalState } from '../../domain/proposal.js';
import type { OfficeDeps } from '../deps.js';
import { listAll } from '../list-all.js';
import type { ColumnReader } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { supervisedUnits } from '../register/supervised-unit.js';
import { findWeakLinks, type WeakLink, weakLinkKey, workedColumns } from './weak-links.js';

/** A weak link with what was proposed about it. */
export interface FoundWeakLink extends WeakLink {
  /** The same for the same rule, rulebook and values on every day. */
  readonly id: string;
  /** Proposals that name it or one of its cases and were not withdrawn, the oldest first. */
  readonly proposals: readonly {
    readonly proposal: number;
    readonly state: SuperiorProposalState;
    /** How many of its cases the proposal names. */
    readonly cases: number;
  }[];
  /** Its cases that no such proposal names, sorted. */
  readonly uncovered: readonly string[];
}

/** With what the register is asked for the supervised unit by. */
const readColumns = [...workedColumns, 'ref', 'subject_kind', 'unit'] as const;

type Proposal = ProjectionRow<'proposal'>;

function withProposals(link: WeakLink, id: string, proposals: readonly Proposal[]): FoundWeakLink {
  const own = new Set(link.cases);
  const open = new Set(link.cases);
  const about = proposals.flatMap((row) => {
    const named = row.cases.filter((caseId) => own.has(caseId));
    if (named.length === 0 && !row.weak_links.includes(id)) return [];
    for (const caseId of named) open.delete(caseId);
    return [{ proposal: row.proposal_seq, state: row.state, cases: named.length }];
  });
  return { ...link, id, proposals: about, uncovered: [...open].sort(byCodeUnit) };
}

/**
 * The weak links of the window that ends on a day, by the office's rules (`findWeakLinks`), with what was proposed about
 * each. Cases count as the projections have them.
 */
export async function weakLinksOn(
  { settings, sha256 }: Pick<OfficeDeps, 'settings' | 'sha256'>,
  projections: ColumnReader,
  on: string,
): Promise<readonly FoundWeakLink[]> {
  const rules = settings.weak_links;
  if (rules.length === 0) return [];
  const from = subtractDays(on, Math.max(...rules.map((rule) => rule.within_days)) - 1);
  const within = [
    { column: 'found_on', is: '>=', value: from },
    { column: 'found_on', is: '<=', value: on },
  ] as const;
  const rows = await projections.columns('case_work', readColumns, within, 'found_on');
  const unitOf = await supervisedUnits(projections);
  const cases = rows.map((row) => ({ ...row, supervised: unitOf(row) }));
  const proposals = await listAll(projections, 'proposal', [
    { column: 'state', is: '<>', value: 'withdrawn' },
  ]);
  return findWeakLinks(rules, cases, on).map((link) =>
    withProposals(link, `w-${sha256(weakLinkKey(link)).slice(0, 16)}`, proposals),
  );
}
