import type { EntryKind } from '../../domain/entry.js';
import type { SecondedAct } from '../../domain/seconding.js';
import type { StoredEntry } from '../ports.js';
import type { ProjectionRow } from '../projections.js';

/** What of a proposal says which entries are about the same. */
export type Proposal = Pick<
  ProjectionRow<'awaited_second'>,
  'act' | 'proposal_seq' | 'case_id' | 'subject' | 'rulebook' | 'version'
>;

interface Endings {
  /** What settles it or takes its place. */
  readonly settled: readonly EntryKind[];
  /** What changes the ground that it stands on. */
  readonly moved: readonly EntryKind[];
}

const endings: Readonly<Record<SecondedAct, Endings>> = {
  decision: {
    settled: ['decision_proposed', 'decision_recorded'],
    moved: ['recommendation_made', 'evaluation_failed'],
  },
  correction: {
    settled: ['correction_proposed', 'correction'],
    moved: [
      'recommendation_made',
      'evaluation_failed',
      'decision_recorded',
      'appeal_lodged',
      'appeal_decided',
    ],
  },
  withdrawal: {
    settled: ['rulebook_withdrawal_proposed', 'rulebook_withdrawn'],
    moved: ['rulebook_published', 'rulebook_withdrawn'],
  },
};

const ends: ReadonlySet<string> = new Set([
  'seconding',
  ...Object.values(endings).flatMap(({ settled, moved }) => [...settled, ...moved]),
]);

/** The kinds that can end a proposal. */
export const endingKinds = ({ act }: Pick<Proposal, 'act'>): readonly EntryKind[] => [
  ...new Set<EntryKind>(['seconding', ...endings[act].settled, ...endings[act].moved]),
];

/** Whether an entry of this kind can end that something waits. */
export const canEnd = (kind: string): kind is EntryKind => ends.has(kind);

const has = (kinds: readonly string[], kind: string): boolean => kinds.includes(kind);

/**
 * How a later entry ends that a proposal waits: null where it does not. An evaluation that failed is of all subjects of
 * its case; another version of a rulebook changes which days a withdrawal leaves without rules.
 */
export function endingBy(
  { act, proposal_seq: proposal, case_id: caseId, subject, rulebook, version }: Proposal,
  { seq, entry: { kind, case: of, body } }: StoredEntry,
): keyof Endings | null {
  if (seq <= proposal || of !== caseId) return null;
  if (kind === 'seconding') return body['proposal'] === proposal ? 'settled' : null;
  const { settled, moved } = endings[act];
  const isOfSame =
    act === 'withdrawal'
      ? body['id'] === rulebook
      : body['subject'] === subject || kind === 'evaluation_failed';
  if (!isOfSame) return null;
  const isOfVersion = act !== 'withdrawal' || body['version'] === version;
  if (has(settled, kind) && isOfVersion) return 'settled';
  return has(moved, kind) ? 'moved' : null;
}
