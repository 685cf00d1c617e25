import type { Numbered } from '../../engine/compiled/program.js';
import { boxesOf, constraintsOf } from './boxes.js';
import { caseAt } from './case-witness.js';
import { type Diagram, no } from './diagrams.js';
import { type Finding, finding, type Models } from './findings.js';
import type { Rule } from '../../rulebook/model.js';
import { isCarrier } from './periods.js';
import { noRule, ofRung, settled } from './responses.js';
import { cheapestIn, countIn } from './witness.js';

/** Regions of a finding that are told. */
const mostRegions = 5;

/** Cases with known facts that end without a rule. */
export function findGaps({ known, from }: Models): readonly Finding[] {
  const region = known.algebra.and(
    known.algebra.where(known.result, (value) => value === noRule),
    known.possible,
  );
  return boxesOf(known, region, mostRegions).boxes.map((box) =>
    finding('gap', {
      cells: box.cells,
      region: constraintsOf(known, box),
      witness: caseAt(known, box.point, from),
    }),
  );
}

/** Responses that no case gets, and those that a single combination of values leads to. */
export function findResponses({ known, open, from }: Models): readonly Finding[] {
  const { ladder } = known.space.program.rulebook;
  return ladder.flatMap(({ id }, rung): Finding[] => {
    const is = (value: number): boolean => value === ofRung(rung) || (rung === 0 && value === settled);
    const among = ({ algebra, result, possible }: Models['known']): Diagram =>
      algebra.and(algebra.where(result, is), possible);
    if (among(open) === no) return [finding('unreachable_response', { response: id })];
    const { boxes, left } = boxesOf(known, among(known), 1);
    const [only] = boxes;
    if (!only || left > 0n) return [];
    const region = constraintsOf(known, only);
    if (region.length === 0 || !region.every(({ ways }) => ways.length === 1)) return [];
    return [
      finding('single_way', {
        response: id,
        cells: only.cells,
        region,
        witness: caseAt(known, only.point, from),
      }),
    ];
  });
}

/** Floors, each with the ceilings below it that the same case can meet: the ceiling wins. */
export function findCollisions({ known, from }: Models): readonly Finding[] {
  const { algebra, fold, possible, space, rules } = known;
  const reached = algebra.and(fold.reached(), possible);
  const rungOfRule = (rule: Rule): number =>
    rule.effect === 'floor' || rule.effect === 'ceiling'
      ? (space.program.rungOf.get(rule.response) as number)
      : -1;
  const numbered = space.program.rules.map((rule, number) => ({ rule, met: rules[number]?.met ?? no }));
  return numbered.flatMap(({ rule: floor, met }): Finding[] => {
    if (floor.effect !== 'floor') return [];
    const here = algebra.and(met, reached);
    const below = numbered
      .filter(({ rule }) => rule.effect === 'ceiling' && rungOfRule(rule) < rungOfRule(floor))
      .map((one) => ({ ...one, where: algebra.and(here, one.met) }))
      .filter(({ where }) => where !== no);
    if (below.length === 0) return [];
    const region = algebra.merge(
      below.map(({ where }) => where),
      algebra.or,
      no,
    );
    const point = cheapestIn(known).point(region);
    const ids = [floor.id, ...below.map(({ rule }) => rule.id)];
    const witness = point ? caseAt(known, point, from) : null;
    return [finding('collision', { rules: ids, cells: countIn(known, region), witness })];
  });
}

/**
 * Parts of conditions that are the same in every case, the outermost of them alone. Of a table's row whole cells are
 * looked at: that a range ends where the fact does is no mistake.
 */
export function findConstantConditions({ known, from }: Models): readonly Finding[] {
  const { algebra, space, truthOf, possible, rules } = known;
  const cheapest = cheapestIn(known);
  const found: Finding[] = [];
  const visit = (node: Numbered, rule: number, path: readonly number[]): void => {
    const { met } = truthOf(node);
    const isTrue = algebra.and(algebra.not(met), possible) === no;
    const isFalse = algebra.and(met, possible) === no;
    const isEmpty = node.kind === 'all' && node.of.length === 0;
    if (path.length > 0 && (isTrue || isFalse) && !isEmpty) {
      const point = cheapest.point(algebra.and(rules[rule]?.met ?? no, possible));
      found.push(
        finding('constant_condition', {
          rules: [space.program.rules[rule]?.id ?? ''],
          path,
          always: isTrue,
          witness: point ? caseAt(known, point, from) : null,
        }),
      );
      return;
    }
    if (path.length > 0 && space.program.rules[rule]?.table !== null) return;
    if (node.kind === 'all' || node.kind === 'any')
      node.of.forEach((child, index) => {
        visit(child, rule, [...path, index]);
      });
    else if (node.kind !== 'leaf') visit(node.of, rule, [...path, 0]);
  };
  space.program.conditions.forEach((condition, rule) => {
    const of = space.program.rules[rule];
    if (of && !isCarrier(of)) visit(condition, rule, []);
  });
  return found;
}
