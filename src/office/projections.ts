import { z } from 'zod';
import { orderOutcomes, orderStates } from '../domain/order.js';

/**
 * The projections: what the office looks up by other things than an entry's number. They are made from the entries
 * alone, by the projector, and can be made anew at any time; they hold no personal data. A store creates its tables
 * from these declarations, and makes them anew from the trail when a declaration or the projector's version differs
 * from the one they were made with, so that a change here needs no migration.
 *
 * Columns are texts, whole numbers, booleans, any of these or null, or JSON (a list, record or object).
 */
interface Projection<Shape extends z.core.$ZodLooseShape, Key extends keyof Shape & string> {
  readonly row: z.ZodObject<Shape, z.core.$strict>;
  readonly key: readonly Key[];
  /** Sets of columns that are filtered or sorted by together. */
  readonly indexes: readonly (readonly (keyof Shape & string)[])[];
}

function projection<Shape extends z.core.$ZodLooseShape, Key extends keyof Shape & string>(
  shape: Shape,
  key: readonly Key[],
  indexes: readonly (readonly (keyof Shape & string)[])[] = [],
): Projection<Shape, Key> {
  return { row: z.strictObject(shape), key, indexes };
}

const id = z.string();
const day = z.iso.date();
const seq = z.int().nonnegative();

/** A fact of a lapse that histories count by: typed facts alone, never texts or personal ones. */
const factsSchema = z.record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]));

export const finalities = ['undecided', 'appealable', 'under_appeal', 'final'] as const;

export const proposalStates = ['open', 'taken_back', 'published'] as const;

export const projections = {
  /** One row a case. Free texts (reference, summary, act) stand outside, as personal data. */
  case_file: projection(
    {
      case_id: id,
      rulebook: id,
      unit: id.nullable(),
      found_on: day,
      status: id,
      submitted_seq: seq,
      latest_seq: seq,
    },
    ['case_id'],
    [['status', 'submitted_seq'], ['unit', 'submitted_seq'], ['submitted_seq']],
  ),
  /** One row a subject of a case: what was last recommended for it and what was decided. */
  case_subject: projection(
    {
      case_id: id,
      subject: id,
      ref: id.nullable(),
      kind: id.nullable(),
      recommendation_seq: seq.nullable(),
      outcome: id.nullable(),
      response: id.nullable(),
      /** How many facts the recommendation asks for. */
      asks: seq,
      decided_response: id.nullable(),
      decision_seq: seq.nullable(),
      finality: z.enum(finalities),
    },
    ['case_id', 'subject'],
    [['ref'], ['response'], ['finality']],
  ),
  /** What history facts are computed from: one row a decision that stands. */
  decision: projection(
    {
      case_id: id,
      subject: id,
      ref: id.nullable(),
      decision_seq: seq,
      /** The same for cases about the same act; null where none was named. */
      act: id.nullable(),
      /** The facts that lapses are compared by. */
      facts: factsSchema,
      conduct_from: day.nullable(),
      decided_on: day,
      response: id.nullable(),
      above_first: z.boolean(),
      exempted: z.boolean(),
      final: z.boolean(),
      /** Where it is not final by itself: the last day on which an appeal can be lodged. */
      appeal_until: day.nullable(),
      under_appeal: z.boolean(),
    },
    ['case_id', 'subject'],
    [['ref', 'decided_on'], ['decided_on']],
  ),
  /** One row an order, also where its decision has fallen or was followed by another. */
  subject_order: projection(
    {
      order_seq: seq,
      case_id: id,
      subject: id,
      ref: id.nullable(),
      act: id.nullable(),
      decision_seq: seq,
      decided_on: day,
      /** Opaque id. */
      owner: id,
      issued_on: day,
      /** Milliseconds since 1970, UTC. */
      notified_at: seq,
      due_on: day,
      /** Due at the notification itself. */
      immediate: z.boolean(),
      state: z.enum(orderStates),
      /** The report that waits for a verification, or that was verified as a correction, and its day. */
      reported_seq: seq.nullable(),
      done_on: day.nullable(),
      /** The latest verification. */
      verified_seq: seq.nullable(),
      verified_on: day.nullable(),
      outcome: z.enum(orderOutcomes).nullable(),
      days_overdue: seq.nullable(),
      /** Of its decision. */
      final: z.boolean(),
      appeal_until: day.nullable(),
      under_appeal: z.boolean(),
    },
    ['order_seq'],
    [
      ['ref', 'order_seq'],
      ['case_id', 'order_seq'],
      ['state', 'due_on'],
      ['owner', 'due_on'],
    ],
  ),
  rulebook_version: projection(
    {
      id,
      version: id,
      hash: id,
      effective_from: day,
      effective_until: day.nullable(),
      withdrawn_on: day.nullable(),
      published_seq: seq,
    },
    ['id', 'version'],
    [['published_seq']],
  ),
  /** The latest proposal of each version that was ever proposed, and what became of it. */
  rulebook_proposal: projection(
    {
      id,
      version: id,
      hash: id,
      effective_from: day,
      effective_until: day.nullable(),
      state: z.enum(proposalStates),
      proposed_seq: seq,
    },
    ['id', 'version'],
    [['state']],
  ),
  /** The office's register of units and persons, by opaque ids. */
  subject_register: projection(
    { ref: id, kind: id.nullable(), registered_seq: seq, merged_into: id.nullable() },
    ['ref'],
    [['merged_into']],
  ),
} as const;

export type ProjectionName = keyof typeof projections;
export type ProjectionRow<Name extends ProjectionName> = Readonly<z.infer<(typeof projections)[Name]['row']>>;
export type ProjectionColumn<Name extends ProjectionName> = keyof ProjectionRow<Name> & string;
export type ProjectionKey<Name extends ProjectionName> = Pick<
  ProjectionRow<Name>,
  (typeof projections)[Name]['key'][number] & ProjectionColumn<Name>
>;

/** In the order in which they are cleared and compared. */
export const projectionNames: readonly ProjectionName[] = [
  'case_file',
  'case_subject',
  'decision',
  'subject_order',
  'rulebook_version',
  'rulebook_proposal',
  'subject_register',
];
