import type { FactValue, Operator } from '../../domain/fact.js';
import { dayNumber } from '../../domain/dates.js';
import type { Tree } from '../../engine/reference/tree.js';
import type { FactTerms } from './fact-terms.js';
import { and, atMost, decimal, equal, integer, less, no, not, or, type Term, yes } from './terms.js';

/** The facts of one copy of a case, by id. */
export type CaseTerms = ReadonlyMap<string, FactTerms>;

/** Strong Kleene in two formulas: `met`, and `possible`, which is met or undetermined. */
export interface Verdicts {
  readonly met: Term;
  readonly possible: Term;
}

function termsOf(facts: CaseTerms, id: string): FactTerms {
  const found = facts.get(id);
  // INVARIANT: every fact that a condition reads was declared in the copy.
  if (!found) throw new Error(`fact ${id} is not declared`);
  return found;
}

/** A value of a fact's type as a term; of a set there is none. */
export function literal({ fact }: FactTerms, value: FactValue): Term {
  switch (fact.type) {
    case 'boolean':
      return value === true ? yes : no;
    case 'integer':
      return integer(Number(value));
    case 'number':
      return decimal(Number(value));
    case 'date':
      return integer(dayNumber(String(value)));
    default:
      return integer(fact.values.indexOf(String(value)));
  }
}

const listOf = (value: FactValue): readonly string[] => (Array.isArray(value) ? value : [String(value)]);

/** Whether the set has one of the elements that are listed, or that another set has. */
function shares(left: FactTerms, right: FactTerms | null, value: FactValue): Term {
  if (right === null) return or(...listOf(value).map((element) => left.elements.get(element) ?? no));
  return or(...[...left.elements].map(([element, term]) => and(term, right.elements.get(element) ?? no)));
}

function comparison(operator: Operator, left: FactTerms, right: FactTerms | null, value: FactValue): Term {
  const other = (): Term => right?.value ?? literal(left, value);
  switch (operator) {
    case 'equal':
      return equal(left.value, other());
    case 'notEqual':
      return not(equal(left.value, other()));
    case 'in':
      return or(...listOf(value).map((each) => equal(left.value, literal(left, each))));
    case 'notIn':
      return not(or(...listOf(value).map((each) => equal(left.value, literal(left, each)))));
    case 'contains':
    case 'containsAny':
      return shares(left, right, value);
    case 'doesNotContain':
    case 'containsNone':
      return not(shares(left, right, value));
    case 'lessThan':
    case 'before':
      return less(left.value, other());
    case 'lessThanInclusive':
    case 'onOrBefore':
    case 'atMost':
      return atMost(left.value, other());
    case 'greaterThan':
    case 'after':
      return less(other(), left.value);
    case 'greaterThanInclusive':
    case 'onOrAfter':
    case 'atLeast':
      return atMost(other(), left.value);
  }
}

/** The verdict of a condition in a copy of a case, leaf by leaf (design section 4). */
export function verdictsOf(tree: Tree, facts: CaseTerms): Verdicts {
  if ('not' in tree) {
    const { met, possible } = verdictsOf(tree.not, facts);
    return { met: not(possible), possible: not(met) };
  }
  if ('condition' in tree) return verdictsOf(tree.of, facts);
  if ('fact' in tree) {
    const left = termsOf(facts, tree.fact);
    const right = tree.from === null ? null : termsOf(facts, tree.from);
    const known = and(left.known, right?.known ?? yes);
    const holds = comparison(tree.operator, left, right, tree.value ?? '');
    return { met: and(known, holds), possible: or(not(known), holds) };
  }
  const [join, of] = 'all' in tree ? ([and, tree.all] as const) : ([or, tree.any] as const);
  const parts = of.map((child) => verdictsOf(child, facts));
  return {
    met: join(...parts.map(({ met }) => met)),
    possible: join(...parts.map(({ possible }) => possible)),
  };
}

/** The facts that a condition reads. */
export function factsRead(tree: Tree): readonly string[] {
  if ('not' in tree) return factsRead(tree.not);
  if ('condition' in tree) return factsRead(tree.of);
  if ('fact' in tree) return tree.from === null ? [tree.fact] : [tree.fact, tree.from];
  return ('all' in tree ? tree.all : tree.any).flatMap(factsRead);
}
