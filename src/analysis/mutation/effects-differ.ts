import type { Facts } from '../../domain/fact.js';
import { compile } from '../../engine/compiled/compile.js';
import type { Rulebook } from '../../rulebook/model.js';
import { deadlineDiagram, type Deadlines, mostMembers, trackDiagrams } from '../exact/answers.js';
import { isAnalysed, type Model, modelOf } from '../exact/build-model.js';
import { type Diagram, no, TooManyNodes } from '../exact/diagrams.js';
import { type Period, periodsOf } from '../exact/periods.js';
import { cheapestIn, factsAt } from '../exact/witness.js';

/** A case that two rulebooks with the same conditions answer differently, or that there is none (proved). */
export type EffectsFound =
  | { readonly kind: 'found'; readonly facts: Facts; readonly decidedOn: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'too_many' };

export type EffectsDiffer = (made: Rulebook) => EffectsFound;

/** The diagrams of a rulebook that has the same conditions: only what is made of the met rules is another. */
function modelLike(model: Model, made: Rulebook, { from }: Period): Model {
  const program = compile(made, from);
  return modelOf({ ...model, space: { ...model.space, program } });
}

/** Where the deadline is another on some day from which it can count. */
function deadlinesDiffer({ algebra }: Model, before: Deadlines, after: Deadlines): Diagram {
  const textAt = ({ of }: Deadlines, number: number, day: number): string | undefined => {
    const found = of[number];
    return found?.within[found.first[day] as number];
  };
  const differ = (left: number, right: number): number =>
    before.days.some((_, day) => textAt(before, left, day) !== textAt(after, right, day)) ? 1 : 0;
  return algebra.combine(differ, before.diagram, after.diagram);
}

/** Where a track is added by one and not by the other. */
function tracksDiffer({ algebra }: Model, before: Model, after: Model): Diagram {
  const [old, now] = [trackDiagrams(before), trackDiagrams(after)];
  const unlike = (left: number, right: number): number => (left === right ? 0 : 1);
  const parts = [...new Set([...old.keys(), ...now.keys()])].map((track) =>
    algebra.combine(unlike, old.get(track) ?? no, now.get(track) ?? no),
  );
  return algebra.merge(parts, algebra.or, no);
}

/** More different deadlines than the analysis tells apart. */
const hasTooManyDeadlines = ({ rules }: Rulebook): boolean =>
  new Set(rules.flatMap((rule) => (rule.effect === 'deadline' ? [rule.within.text] : []))).size > mostMembers;

function differsIn(model: Model, made: Rulebook, period: Period): Diagram {
  const { algebra } = model;
  const after = modelLike(model, made, period);
  const unlike = (left: number, right: number): number => (left === right ? 0 : 1);
  const parts = [
    algebra.combine(unlike, model.result, after.result),
    tracksDiffer(model, model, after),
    deadlinesDiffer(model, deadlineDiagram(model), deadlineDiagram(after)),
  ];
  return algebra.merge(parts, algebra.or, no);
}

/**
 * Compares a rulebook with others that have the same conditions and other effects or limits, over all cases, unknown
 * facts included: response, outcome, tracks and deadline. What is exempted or required follows from these. The
 * diagrams of the conditions are built once.
 */
export function effectsDiffer(rulebook: Rulebook): EffectsDiffer {
  let periods: readonly Period[] | undefined;
  return (made) => {
    if (hasTooManyDeadlines(rulebook) || hasTooManyDeadlines(made)) return { kind: 'too_many' };
    periods ??= periodsOf(rulebook);
    let ended: EffectsFound = { kind: 'none' };
    for (const period of periods) {
      const model = period.open();
      if (!isAnalysed(model)) {
        ended = { kind: 'too_many' };
        continue;
      }
      try {
        const point = cheapestIn(model).point(differsIn(model, made, period));
        if (point) return { kind: 'found', facts: factsAt(model, point), decidedOn: period.from };
      } catch (error) {
        if (!(error instanceof TooManyNodes)) throw error;
        ended = { kind: 'too_many' };
      }
    }
    return ended;
  };
}
