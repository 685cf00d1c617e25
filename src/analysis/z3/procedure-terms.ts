import type { Rulebook } from '../../rulebook/model.js';
import type { CaseTerms } from './condition-terms.js';
import { verdictsOf } from './condition-terms.js';
import type { RuleInForce } from './rules-in-force.js';
import type { ScriptWriter } from './script.js';
import { and, greatest, ifElse, integer, least, not, or, sum, type Term } from './terms.js';

/** A rule with the formula under which it counts. */
export interface Counted {
  readonly rule: RuleInForce;
  readonly met: Term;
}

/** What steps 1 to 4 make of the rules that count. */
export interface Outcome {
  readonly settled: Term;
  /** Whether there is a response that was neither settled nor left out for want of a base rule. */
  readonly recommended: Term;
  /** The rung of the response, an index on the ladder; says nothing where none is recommended. */
  readonly rung: Term;
  /** The place in the order settled = first rung < no_rule < second rung < … */
  readonly position: Term;
}

/** The formulas under which the rules count in a copy of a case, each under a name of its own. */
export function countedIn(
  script: ScriptWriter,
  rules: readonly RuleInForce[],
  facts: CaseTerms,
  copy: string,
): readonly Counted[] {
  return rules.map((rule) => ({
    rule,
    met: script.define(`${copy} meets ${rule.id}`, 'Bool', verdictsOf(rule.when, facts).met),
  }));
}

/** The place of a rung in the order of outcomes: no_rule stands between the first and the second. */
export const positionOfRung = (rung: Term): Term =>
  ifElse(`(= ${rung} 0)`, integer(0), sum(rung, integer(1)));

const placeOfNoRule = integer(1);

/** Steps 1 to 4 of the procedure over the rules that count, with names that begin with `copy`. */
export function outcomeOf(
  script: ScriptWriter,
  rulebook: Rulebook,
  counted: readonly Counted[],
  copy: string,
): Outcome {
  const { ladder, limits } = rulebook;
  const top = ladder.length - 1;
  const metOf = (effect: 'base' | 'floor' | 'ceiling', rung: string): Term =>
    or(
      ...counted.flatMap(({ rule: { does }, met }) =>
        does.effect === effect && does.response === rung ? [met] : [],
      ),
    );
  const steps = (effect: 'aggravate' | 'mitigate'): Term =>
    sum(
      ...counted.flatMap(({ rule: { does }, met }) =>
        does.effect === effect ? [ifElse(met, integer(does.steps), integer(0))] : [],
      ),
    );
  const severestOf = (effect: 'base' | 'floor'): Term =>
    ladder.reduce(
      (milder, { id }, rung) => ifElse(metOf(effect, id), integer(rung), milder),
      integer(effect === 'base' ? 0 : -1),
    );
  const mildestCeiling = ladder.reduceRight(
    (severer, { id }, rung) => ifElse(metOf('ceiling', id), integer(rung), severer),
    integer(top),
  );
  const define = (name: string, term: Term): Term => script.define(`${copy} ${name}`, 'Int', term);
  const settled = script.define(
    `${copy} settled`,
    'Bool',
    or(...counted.flatMap(({ rule, met }) => (rule.does.effect === 'settle' ? [met] : []))),
  );
  const based = script.define(
    `${copy} based`,
    'Bool',
    or(...counted.flatMap(({ rule, met }) => (rule.does.effect === 'base' ? [met] : []))),
  );
  const base = define('base', severestOf('base'));
  const up = define(
    'up',
    least(sum(base, least(steps('aggravate'), integer(limits.aggravate))), integer(top)),
  );
  const cut = define('cut', least(steps('mitigate'), integer(limits.mitigate)));
  const down = define('down', greatest(`(- ${up} ${cut})`, integer(0)));
  const raised = define('raised', greatest(down, severestOf('floor')));
  const rung = define('rung', least(raised, mildestCeiling));
  const recommended = script.define(`${copy} recommended`, 'Bool', and(not(settled), based));
  const position = define(
    'position',
    ifElse(settled, integer(0), ifElse(based, positionOfRung(rung), placeOfNoRule)),
  );
  return { settled, recommended, rung, position };
}

/**
 * Step 6: the rung lowered to that of one completion of the case, where a settled completion gives the first rung. The
 * severest completion gives the response; whatever is said of "some completion" is said of it.
 */
export const boundedBy = (script: ScriptWriter, outcome: Outcome, whole: Outcome, copy: string): Outcome => {
  const severest = ifElse(whole.settled, integer(0), whole.rung);
  const rung = script.define(`${copy} bounded rung`, 'Int', least(outcome.rung, severest));
  const position = script.define(
    `${copy} bounded position`,
    'Int',
    ifElse(outcome.recommended, positionOfRung(rung), outcome.position),
  );
  return { ...outcome, rung, position };
};
