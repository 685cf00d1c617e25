import { z } from 'zod';
import { matrixOf } from '../analysis/backtest/tally.js';
import { byCodeUnit } from '../domain/identifiers.js';
import type { Rulebook } from '../rulebook/model.js';
import { changeSchema } from './backtest-finding.js';
import { type BacktestState, cellSchema, movesSchema } from './backtest-state.js';

const count = z.int().nonnegative();

const perFactSchema = z.array(z.strictObject({ fact: z.string(), subjects: count })).readonly();

/** A problem as the commands tell it to programs. */
const toldSchema = z.looseObject({ code: z.string(), message: z.string() });

/** What `rules backtest` prints for a program; numbers are subjects, each with the latest that was recommended for it. */
export const backtestAnswerSchema = z.strictObject({
  rulebook: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  trail: z.strictObject({
    from: z.enum(['store', 'export']),
    entries: count.describe('Entries of the trail that were read.'),
    root: z.string().describe('Root of the tree over them, base64.'),
  }),
  method: z.strictObject({
    compared: z
      .literal('version_alone_with_recorded_answer')
      .describe(
        'No choice among versions is made: the new version alone, against what was recommended then.',
      ),
    facts: z.literal('as_recorded').describe('Histories too.'),
    rules_day: z
      .string()
      .describe(
        'The day for which all rules were read; or `evaluated_on`: that of each evaluation, or the nearest on ' +
          'which the version holds.',
      ),
    other_day: count.describe('For how many that was another day than that of the evaluation.'),
    cross_checked: count.describe('On how many the second engine ran too.'),
  }),
  evaluated: count,
  moves: movesSchema,
  beside: z
    .strictObject({ tracks: count, deadline: count, exemption: count })
    .describe('For how many something beside the response differs, whether or not they move.'),
  matrix: z.array(cellSchema).readonly().describe('Every pair of old and new answer that occurs.'),
  not_recorded: perFactSchema.describe(
    'Facts that the new rules compare and that were not recorded: taken as unknown.',
  ),
  otherwise_computed: perFactSchema.describe(
    'Histories that were recorded under another definition: taken as recorded.',
  ),
  other_rulebooks: z.array(z.strictObject({ rulebook: z.string(), subjects: count })).readonly(),
  not_read: count.describe('Subjects whose recorded facts the new version cannot read.'),
  engines_differ: count,
  changes: z.array(changeSchema).readonly().describe('The first of those that move.'),
  more: count.describe('How many more move.'),
  unread: z
    .array(
      z.strictObject({
        case: z.string().nullable(),
        subject: z.string().nullable(),
        entry: z.int(),
        problems: z.array(toldSchema).readonly(),
      }),
    )
    .readonly()
    .describe('The first of those that could not be read or compared.'),
  unread_more: count,
  out: z.string().nullable().describe('The file with all of them, a line each.'),
});
export type BacktestAnswer = z.infer<typeof backtestAnswerSchema>;

const sorted = (counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] =>
  Object.entries(counts).sort(([a], [b]) => byCodeUnit(a, b));

const perFact = (counts: Readonly<Record<string, number>>) =>
  sorted(counts).map(([fact, subjects]) => ({ fact, subjects }));

/** The answer without what only the command knows: in which language problems are told, and where it was written. */
export function answerOfBacktest(
  rulebook: Rulebook,
  { head, tally, changes, unread }: BacktestState,
  asked: { readonly from: 'store' | 'export'; readonly on: string | null },
) {
  const { id, version, hash, ladder } = rulebook;
  const { moves, not_read: notRead, engines_differ: enginesDiffer } = tally;
  return {
    rulebook: { id, version, hash },
    trail: { from: asked.from, entries: head.size, root: head.root },
    method: {
      compared: 'version_alone_with_recorded_answer' as const,
      facts: 'as_recorded' as const,
      rules_day: asked.on ?? 'evaluated_on',
      other_day: tally.other_day,
      cross_checked: tally.cross_checked,
    },
    evaluated: tally.evaluated,
    moves,
    beside: { tracks: tally.tracks, deadline: tally.deadline, exemption: tally.exemption },
    matrix: matrixOf(tally, ladder),
    not_recorded: perFact(tally.not_recorded),
    otherwise_computed: perFact(tally.otherwise_computed),
    other_rulebooks: sorted(tally.other_rulebooks).map(([name, subjects]) => ({ rulebook: name, subjects })),
    not_read: notRead,
    engines_differ: enginesDiffer,
    changes,
    more: moves.milder + moves.severer + moves.level - changes.length,
    unread,
    unread_more: notRead + enginesDiffer - unread.length,
  };
}
export type BacktestReport = ReturnType<typeof answerOfBacktest>;
