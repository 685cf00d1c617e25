import type { Opened } from '../personal.js';
import type { ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { successionOf } from './lineage.js';

type Row = ProjectionRow<'subject_register'>;

export const subjectStates = ['in_use', 'merged', 'split'] as const;
export type SubjectState = (typeof subjectStates)[number];

/** A ref as the register now has it. */
export interface SubjectView {
  readonly row: Row;
  /** Null where none was given. */
  readonly name: Opened | null;
  readonly state: SubjectState;
  /** The refs that go on in its place. */
  readonly into: readonly string[];
}

export const stateOf = ({ closed_seq: closed, merged_into: into }: Row): SubjectState =>
  closed === null ? 'in_use' : into === null ? 'split' : 'merged';

/** A personal value of the register for someone to see; null where none was given. */
export async function openValue(
  { personal }: Pick<ReadTx, 'personal'>,
  path: string | null,
  mayRead: boolean,
): Promise<Opened | null> {
  if (path === null) return null;
  if (!mayRead) return { hidden: 'withheld' };
  const opened = await personal.open(null, path);
  return opened ? { value: opened.value } : { hidden: 'erased' };
}

/** `personal`: whether who asks may see names. */
export async function viewOf(tx: ReadTx, row: Row, personal: boolean): Promise<SubjectView> {
  const state = stateOf(row);
  const closing = row.closed_seq === null ? null : await tx.trail.entry(row.closed_seq);
  return {
    row,
    name: await openValue(tx, row.name_path, personal),
    state,
    into: (closing && successionOf(closing)?.to) ?? [],
  };
}
