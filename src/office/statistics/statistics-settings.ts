import { z } from 'zod';
import { nameSchema } from '../../domain/identifiers.js';
import { basisSchema } from '../../domain/text.js';

const share = z.number().min(0).max(1);

const escalatedShareSchema = z.strictObject({
  /** A warning line to look at oneself by; a share below it is no aim, and one above it no proof. */
  warn_above: share,
  basis: basisSchema,
});

const departuresSchema = z.strictObject({
  /** A smaller share of departures can mean that nobody looks any more. */
  note_below: share.default(0.05),
  /** Of fewer decisions nothing is said. */
  least_decisions: z.int().min(1).max(100_000).default(50),
  /** A decision that follows the recommendation within so many minutes was made quickly. */
  quick_minutes: z.int().min(0).max(1440).default(2),
  basis: basisSchema.default({
    cite: 'rule of thumb; no source gives a number that holds',
    unverified: true,
  }),
});

/** What the statistics go by. */
export const statisticsSchema = z.strictObject({
  /** Below so many in a group nothing is said of it. */
  minimum_group: z.int().min(2).max(100_000).default(30),
  /** Of the intervals. */
  confidence: z.number().min(0.5).max(0.999).default(0.95),
  /** An attribute that must not matter stands out below this p, adjusted for how many were looked at. */
  significance: z.number().min(0.000001).max(0.2).default(0.01),
  escalated_share: escalatedShareSchema.default({
    warn_above: 0.0651,
    basis: {
      cite: '锦州 2020-02：1,075 个问题，处理 70 人（70 persons of 1,075 problems; no target）',
      url: 'http://epaper.jzrb.com/rb/html/2020-02/19/content_578887.htm',
    },
  }),
  departures: departuresSchema.prefault({}),
  /** Facts that must not matter; left out: every fact that the rulebook marks `never_decides`. */
  must_not_matter: z.array(nameSchema).max(50).optional(),
});
export type StatisticsSettings = Readonly<z.infer<typeof statisticsSchema>>;
