import { z } from 'zod';
import { parseDuration } from '../domain/duration.js';
import { nameSchema } from '../domain/identifiers.js';
import { basisSchema, textSchema } from '../domain/text.js';
import { lettersSchema } from './letters/letter-settings.js';
import { webhooksSchema } from './notices/webhook-settings.js';
import { statisticsSchema } from './statistics/statistics-settings.js';

const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, ., _ and -, at most 64');
const count = (least: number, most: number) => z.int().min(least).max(most);
/** `P30D`, `5 working_days`. */
const periodSchema = z
  .string()
  .max(40)
  .refine(
    (text) => (parseDuration(text)?.kind ?? 'immediate') !== 'immediate',
    'a period such as P30D or 5 working_days',
  );

/** Lapses alike in several units within a window are a weak link; which are alike, each rule says. */
export const weakLinkRuleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9-]{0,63}$/, 'capital letters, digits and -, at most 64'),
  title: textSchema,
  /** Facts that must be known and equal. */
  same: z.array(nameSchema).min(1).max(10),
  /** Facts that must be known and have one of these values; a set must hold one of them. */
  where: z
    .record(
      nameSchema,
      z
        .array(z.union([z.string().max(200), z.number(), z.boolean()]))
        .min(1)
        .max(200),
    )
    .optional(),
  /** In at least so many different supervised units. */
  units: count(2, 1000).default(3),
  /** At least so many cases; as many as units if left out, so that one case about several units is none. */
  cases: count(2, 100_000).optional(),
  within_days: count(1, 3660).default(30),
  basis: basisSchema.optional(),
});
export type WeakLinkRule = Readonly<z.infer<typeof weakLinkRuleSchema>>;

const axesSchema = z.strictObject({
  /** The facts by whose values cases are sorted: the stage of duty and the party whose duty it was. */
  stage: nameSchema.default('duty_stage'),
  party: nameSchema.default('four_party'),
});

const matrixSchema = z.strictObject({
  /** The period that new cases are counted in, and after which a cell without any record is not visited. */
  days: count(1, 3660).default(30),
});

const proposalsSchema = z.strictObject({
  /** Whom proposals go to. */
  to: z
    .array(z.strictObject({ id: idSchema, name: textSchema }))
    .max(100)
    .default([]),
  /** No general rule fixes the period: it is the office's choice. */
  reply_within: periodSchema.default('P30D'),
});

/** What an office says of itself in its own file: how it sorts, counts, writes and tells. It decides no case. */
export const settingsSchema = z.strictObject({
  format: z.literal('gradus-office/1'),
  name: textSchema,
  /** IANA name; the zone whose midnight ends the office's day. */
  time_zone: z.string().refine(isTimeZone, 'a time zone such as Asia/Shanghai').default('UTC'),
  axes: axesSchema.prefault({}),
  matrix: matrixSchema.prefault({}),
  weak_links: z
    .array(weakLinkRuleSchema)
    .max(100)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'ids that differ')
    .default([]),
  proposals: proposalsSchema.prefault({}),
  statistics: statisticsSchema.prefault({}),
  letters: lettersSchema.prefault({}),
  webhooks: webhooksSchema,
});

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The settings with what identifies them. */
export interface OfficeSettings extends Readonly<z.infer<typeof settingsSchema>> {
  /** Of the canonical JSON of the settings, defaults filled in. */
  readonly sha256: string;
  /** The folder that paths in the settings start from; empty where they came from no file. */
  readonly folder: string;
}
