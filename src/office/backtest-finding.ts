import { z } from 'zod';
import type { Problem } from '../domain/problem.js';
import { outcomeSchema } from '../domain/recommendation.js';

const ids = z.array(z.string()).readonly();

/** What one version answers. */
export const answerSchema = z.strictObject({
  version: z.string(),
  outcome: outcomeSchema,
  response: z.string().nullable(),
  provisional: z.boolean().describe('Whether answers to open facts could still change outcome or response.'),
  tracks: ids.describe('Without request_facts, which is no rule of the file.'),
  deadline: z.strictObject({ within: z.string(), due_if_ordered_on: z.string() }).nullable(),
  exemption: ids.nullable().describe('The rules that propose one.'),
  met: ids.describe('All rules that are met.'),
  decisive: ids.describe('Those whose single removal would change the answer.'),
});

/** A subject for whom the versions differ. */
export const changeSchema = z.strictObject({
  case: z.string(),
  subject: z.string(),
  entry: z.int().describe('The recommendation that was recorded.'),
  evaluated_on: z.string(),
  rules_day: z.string().describe('The day for which the rules of the new version were read.'),
  move: z
    .enum(['milder', 'severer', 'level', 'none'])
    .describe('`level`: another answer that is neither; `none`: something beside the response differs.'),
  old: answerSchema,
  new: answerSchema,
  not_recorded: ids.describe('Facts that the new rules compare and that were not recorded: unknown.'),
  otherwise_computed: ids.describe(
    'Histories that were recorded under another definition and are taken as recorded.',
  ),
});
export type Change = Readonly<z.infer<typeof changeSchema>>;

/** A subject whose recorded facts the new version cannot read, or on whom the engines differ. */
export const unreadSchema = z.strictObject({
  case: z.string().nullable(),
  subject: z.string().nullable(),
  entry: z.int(),
  problems: z.array(z.custom<Problem>((value) => typeof value === 'object' && value !== null)).readonly(),
});
export type Unread = Readonly<z.infer<typeof unreadSchema>>;

/** What a backtest says of one subject; of those for whom nothing differs it only counts. */
export type Finding =
  | ({ readonly kind: 'change' } & Change)
  | ({ readonly kind: 'not_read' } & Unread)
  | ({ readonly kind: 'engines_differ' } & Unread);
