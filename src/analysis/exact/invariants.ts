import type { EffectName } from '../../rulebook/model.js';
import type { Model } from './build-model.js';
import { falls, type Refutation, smallest, smallestPair, variableOf } from './claims.js';
import { type Diagram, no, yes } from './diagrams.js';
import { restrict } from './fact-steps.js';
import { isCarrier } from './periods.js';
import { boundedResult, noRule, ofRung, positionOf, rungOf, severestRung } from './responses.js';

/** The least of what was found wrong. */
const least = (found: readonly (Refutation | null)[]): Refutation | null =>
  found
    .filter((one): one is Refutation => one !== null)
    .reduce<Refutation | null>((best, one) => (best && best.price <= one.price ? best : one), null);

const tooSevere = (value: number, rung: number): number => (value > noRule && rungOf(value) > rung ? 1 : 0);

/**
 * Invariant 4: a rule that is met while a fact is unknown is met whatever the fact turns out to be (looked at fact by
 * fact, from which it follows for any number of them), and no response lies above the severest completion.
 */
export function refuteUnknownHarms(model: Model): Refutation | null {
  const { algebra, order, rules, space } = model;
  const found: (Refutation | null)[] = [];
  rules.forEach(({ met }, number) => {
    const rule = space.program.rules[number];
    if (!rule || isCarrier(rule)) return;
    for (const index of space.program.reads[number] as readonly number[]) {
      const variable = order.find(({ columns }) => columns.some((column) => column.index === index));
      if (!variable) continue;
      const level = model.levelOf(variable);
      variable.choices.forEach((choice, value) => {
        if (choice.known) return;
        const certain = choice.completions
          .map((full) => restrict(model, met, level, full))
          .reduce(algebra.and, yes);
        const wrong = algebra.and(restrict(model, met, level, value), algebra.not(certain));
        const case_ = smallest(model, wrong);
        if (case_) found.push({ ...case_, points: case_.points.map((point) => point.with(level, value)) });
      });
    }
  });
  const above = algebra.combine(tooSevere, model.result, severestRung(model, model.folded));
  return least([...found, smallest(model, above)]);
}

/** Invariant 6: that a right was used never makes the response severer than it is while it was not, or is unknown. */
export function refuteRightsHarm(model: Model): Refutation | null {
  const { facts } = model.space.program.rulebook;
  const rights = facts.filter(({ right }) => right).map(({ id }) => id);
  return least(
    rights.flatMap((fact) => [
      smallestPair(model, fact, [model.result], falls(model, 'down')),
      unknownToUsed(model, fact),
    ]),
  );
}

function unknownToUsed(model: Model, fact: string): Refutation | null {
  const found = variableOf(model, fact);
  if (!found || found.variable.columns.length > 1) return null;
  const { variable, level } = found;
  const column = variable.columns[0];
  const used = column && variable.choiceOf([column.rowOf(true)]);
  const unknown = variable.choices.findIndex(({ known }) => !known);
  if (used === undefined || unknown < 0) return null;
  const region = falls(model, 'down')(
    restrict(model, model.result, level, unknown),
    restrict(model, model.result, level, used),
  );
  const one = smallest(model, region);
  if (!one) return null;
  const points = [unknown, used].flatMap((choice) => one.points.map((point) => point.with(level, choice)));
  return { ...one, points, changes: points.map(() => ({})), fact };
}

const favourable: ReadonlySet<EffectName> = new Set<EffectName>(['settle', 'mitigate', 'ceiling']);

const raises = (before: number, after: number): number => (positionOf(after) > positionOf(before) ? 1 : 0);

/** From no rule to the first rung is not looked at: where nothing applied, "nothing is done" is an answer, no favour. */
const lowers = (before: number, after: number): number =>
  positionOf(after) < positionOf(before) && !(before === noRule && after === ofRung(0)) ? 1 : 0;

export interface MetRefutation extends Refutation {
  /** The rule that moves the response the wrong way when it is met. */
  readonly rule: string;
}

/**
 * Invariant 14: that a favourable rule is met never raises the outcome, that an adverse rule is met never lowers it
 * (docs/decisions/0004 says which step is left out). Rules of one effect and one weight do the same, so that each
 * such pair is looked at once.
 */
export function refuteMetMoves(model: Model): MetRefutation | null {
  const { algebra, fold, space, result, rules } = model;
  const seen = new Set<string>();
  let best: MetRefutation | null = null;
  space.program.rules.forEach((rule, number) => {
    const alike = fold.forcedAlike(number);
    if (alike === null || seen.has(alike)) return;
    seen.add(alike);
    const after: Diagram = boundedResult(model, fold.forced(number));
    const wrong = algebra.combine(favourable.has(rule.effect) ? raises : lowers, result, after);
    const notMet = algebra.not(rules[number]?.met ?? no);
    const found = smallest(model, algebra.and(wrong, notMet));
    if (found && (!best || found.price < best.price)) best = { ...found, rule: rule.id };
  });
  return best;
}
