import type { Rule } from '../../rulebook/model.js';
import type { Model } from './build-model.js';
import { caseAt } from './case-witness.js';
import { deadlineDiagram } from './answers.js';
import { type Diagram, no } from './diagrams.js';
import { type Finding, finding, type Models } from './findings.js';
import { isCarrier } from './periods.js';
import { boundedResult, noRule } from './responses.js';
import { cheapestIn } from './witness.js';

/** Where the rule is met, or where all of its condition but one part is: the case that comes nearest to it. */
function nearest({ algebra, space, truthOf, possible }: Model, rule: number): Diagram {
  const condition = space.program.conditions[rule];
  if (condition?.kind !== 'all') return no;
  const parts = condition.of.map((part) => truthOf(part).met);
  for (const without of parts.keys()) {
    const others = parts.filter((_, index) => index !== without).reduce(algebra.and, possible);
    if (others !== no) return others;
  }
  return no;
}

const changes = (model: Model, before: Diagram, after: Diagram): boolean =>
  before !== after && model.algebra.and(model.algebra.unequal(before, after), model.possible) !== no;

/** The deadlines without one rule, as the periods that are met elsewhere. */
function deadlineWithout(model: Model, rule: number): boolean {
  const { rules } = model;
  const others = {
    ...model,
    rules: rules.map((truth, index) => (index === rule ? { met: no, possible: no } : truth)),
  };
  return changes(model, deadlineTexts(model), deadlineTexts(others));
}

const deadlineTexts = (model: Model): Diagram => deadlineDiagram(model).diagram;

/** Whether any case is answered otherwise without the rule: the response, a track, the deadline, the exemption. */
function matters({ known, open }: Models, number: number): boolean {
  const rule = known.space.program.rules[number] as Rule;
  const met = open.rules[number]?.met ?? no;
  switch (rule.effect) {
    case 'track': {
      const others = open.space.program.rules.flatMap((other, index) =>
        index !== number && other.effect === 'track' && other.track === rule.track
          ? [open.rules[index]?.met ?? no]
          : [],
      );
      const elsewhere = others.reduce(open.algebra.or, no);
      return open.algebra.and(open.algebra.and(met, open.algebra.not(elsewhere)), open.possible) !== no;
    }
    case 'deadline':
      return deadlineWithout(open, number);
    case 'exempt':
      return (
        open.algebra.and(
          met,
          open.algebra.where(open.result, (value) => value > noRule),
        ) !== no
      );
    default:
      return (
        changes(known, known.folded, known.fold.result(number)) ||
        changes(open, open.result, boundedResult(open, open.fold.result(number)))
      );
  }
}

/** Rules that no case meets, and rules that some case meets but that change no answer. */
export function findIdleRules(models: Models): readonly Finding[] {
  const { known, from } = models;
  const { algebra, possible, rules, space } = known;
  const cheapest = cheapestIn(known);
  return space.program.rules.flatMap((rule, number): Finding[] => {
    if (isCarrier(rule)) return [];
    const met = algebra.and(rules[number]?.met ?? no, possible);
    if (met === no) {
      const point = cheapest.point(nearest(known, number));
      return [finding('never_met', { rules: [rule.id], witness: point ? caseAt(known, point, from) : null })];
    }
    if (matters(models, number)) return [];
    const point = cheapest.point(met);
    return [
      finding('never_matters', { rules: [rule.id], witness: point ? caseAt(known, point, from) : null }),
    ];
  });
}
