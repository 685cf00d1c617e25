import { z } from 'zod';

const text = z.string();
const count = z.int().nonnegative();

/** What a number counts: subjects of cases. */
const countedSchema = z.strictObject({
  count,
  of: z.array(z.strictObject({ case: text, subject: text })),
});
export type Counted = Readonly<z.infer<typeof countedSchema>>;

const figures = {
  /** Of cases that nobody has closed. */
  open: countedSchema,
  /** Found within the period, and how many were on the days that it is compared with. */
  new: countedSchema,
  new_before: count,
  /** More than on those days. */
  rising: z.boolean(),
  /** Orders and follow-ups whose day has passed and that are still owed. */
  overdue: countedSchema,
  /** Whole days since the last finding, check or urging on the spot; null: none is recorded. */
  days_since: count.nullable(),
};

const cellSchema = z.strictObject({
  stage: text.nullable(),
  ...figures,
  /** By the register the stage is not the unit's. */
  not_applicable: z.boolean(),
  /** Nothing was recorded in the period: that there are no reports does not say that there are no problems. */
  not_visited: z.boolean(),
});
export type MatrixCell = Readonly<z.infer<typeof cellSchema>>;

const rowSchema = z.strictObject({
  /** Of the unit under supervision, in the register; null: of cases whose unit is not known. */
  unit: text.nullable(),
  registered: z.boolean(),
  cells: z.array(cellSchema),
  total: z.strictObject({ ...figures, not_visited: count }),
});
export type MatrixRow = Readonly<z.infer<typeof rowSchema>>;

export const matrixSchema = z.strictObject({
  format: z.literal('gradus-matrix/1'),
  on: text,
  time_zone: text,
  /** The office's settings, by their hash. */
  settings: text,
  as_of: z.strictObject({ size: count }),
  axes: z.strictObject({ stage: text, party: text }),
  /** The days of the period, both inclusive. */
  period: z.strictObject({ days: count, from: text, until: text }),
  /** As many days before it, with which new cases are compared. */
  before: z.strictObject({ from: text, until: text }),
  /** Only cases of this party are counted; null: all. */
  party: text.nullable(),
  /** In the order of the rulebook, then what else occurs; null: not stated. */
  stages: z.array(text.nullable()),
  /** Those with something overdue, then those with open cases, then those with a cell that nobody visited; by ref. */
  rows: z.array(rowSchema),
  totals: z.array(cellSchema.omit({ not_applicable: true, not_visited: true })),
  total: z.strictObject({ ...figures, not_visited: count }),
});
/** The supervision matrix (监督矩阵): units under supervision by stages of duty. No person is a row of it. */
export type MatrixContent = Readonly<z.infer<typeof matrixSchema>>;
