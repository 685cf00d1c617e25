import { z } from 'zod';
import { id, projection, seq } from './declare.js';

/** A ref whose history counts for another one, and the entry of the merge or split that made it so. */
export const carriedSchema = z.strictObject({ ref: id, entry: seq });
export type Carried = Readonly<z.infer<typeof carriedSchema>>;

export const registerProjections = {
  /** The office's register of units and persons, by opaque ids; names and notes stand outside, as personal data. */
  subject_register: projection(
    {
      ref: id,
      kind: id.nullable(),
      /** The ref of the organisation that it belongs to. */
      unit: id.nullable(),
      /** The stages that are its duty; null: all. */
      stages: z.array(id).nullable(),
      /** Where its name is kept; null where none was given. */
      name_path: id.nullable(),
      risk_note_path: id.nullable(),
      /** Its first entry and its latest. */
      registered_seq: seq,
      latest_seq: seq,
      /** The ref that goes on in its place. */
      merged_into: id.nullable(),
      /** The entry that merged or split it; no case is opened on it since. */
      closed_seq: seq.nullable(),
    },
    ['ref'],
    [['merged_into'], ['unit'], ['kind', 'ref']],
  ),
  /** One row a ref that others' history counts for. */
  subject_lineage: projection({ ref: id, carried: z.array(carriedSchema) }, ['ref']),
  /** Which entries of the register are about which ref. */
  subject_entry: projection({ ref: id, entry_seq: seq }, ['ref', 'entry_seq']),
} as const;
