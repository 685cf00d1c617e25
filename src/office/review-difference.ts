import type { CaseWitness } from '../analysis/exact/case-witness.js';
import { type ChangedAnswer, differenceOf } from '../analysis/exact/difference.js';
import type { Fact } from '../domain/fact.js';
import { ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { breathe } from './breathe.js';
import { plain } from './plain.js';
import { reviewSummarySchema, type ReviewSummary } from './review-summary.js';

type Difference = NonNullable<ReviewSummary['difference']>;

/** Ways in which answers differ that are told; the rest is counted. */
const mostTold = 20;

const answerOf = ({ outcome, response }: CaseWitness) => ({ outcome, response });

const isKnown = (entry: readonly [string, Fact]): boolean => entry[1] !== null;

function toldOf({ change, direction, cells, regions }: ChangedAnswer) {
  const [simplest] = regions;
  if (!simplest) return [];
  const { facts, old, new: now, causes } = simplest;
  return [
    {
      change,
      direction,
      cells: String(cells),
      regions: regions.length,
      region: { facts, cells: String(simplest.cells), causes },
      witness: {
        decided_on: old.decidedOn,
        facts: Object.fromEntries(Object.entries(old.facts).filter(isKnown)),
        old: answerOf(old),
        new: answerOf(now),
      },
    },
  ];
}

const cellsOf = (answers: readonly ChangedAnswer[], direction: ChangedAnswer['direction']): string =>
  String(answers.reduce((sum, one) => (one.direction === direction ? sum + one.cells : sum), 0n));

/**
 * What a version answers otherwise than the one that it follows on, over all cases.
 * Problems: facts that do not go together.
 */
export async function reviewDifference(old: Rulebook, now: Rulebook): Promise<Result<Difference>> {
  const found = differenceOf(old, now);
  await breathe();
  if (!found.ok) return found;
  const { rules, cells, changed, regionsOf, answers, why } = found.value;
  const told = answers.flatMap(toldOf);
  const difference = {
    against: old.version,
    equal: why === null && answers.length === 0,
    complete: why === null,
    rules,
    cells_of: regionsOf,
    cells: String(changed[regionsOf]),
    compared: String(cells[regionsOf]),
    milder: cellsOf(answers, 'milder'),
    severer: cellsOf(answers, 'severer'),
    changed_other: cellsOf(answers, 'other'),
    regions: answers.reduce((sum, { regions }) => sum + regions.length, 0),
    first: told.slice(0, mostTold),
    more: Math.max(0, told.length - mostTold),
  };
  return ok(reviewSummarySchema.shape.difference.unwrap().parse(plain(difference)));
}
