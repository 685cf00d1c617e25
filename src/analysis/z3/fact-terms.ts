import { dayFromNumber, dayNumber } from '../../domain/dates.js';
import type { Fact } from '../../domain/fact.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import type { FactDeclaration } from '../../rulebook/model.js';
import type { ScriptWriter, Sort } from './script.js';
import { and, atMost, decimal, integer, type Term, yes } from './terms.js';

/**
 * A fact of a case as z3 knows it: whether it is known, and its value. A boolean is a Bool; an integer, a day as its
 * number, and the place of a choice or of a step of a scale are an Int; a number is a Real; a set is one Bool for each
 * element. Where the fact is unknown the value stands for the one that it has in some completion of the case.
 */
export interface FactTerms {
  readonly fact: FactDeclaration;
  readonly known: Term;
  /** Of every type but sets. */
  readonly value: Term;
  /** Of sets. */
  readonly elements: ReadonlyMap<string, Term>;
}

/** What a model gives for the constants, by name: `true`, `false`, `-3`, `3/8`. */
export type Model = ReadonlyMap<string, string>;

const firstDay = dayNumber('1000-01-01');
const lastDay = dayNumber('9799-12-31');

/** Built-in days that stand on every case; the others may be unknown as any fact may. */
const alwaysKnown: ReadonlySet<string> = new Set(['found_on', 'decided_on']);

const sortOf = ({ type }: FactDeclaration): Sort =>
  type === 'boolean' ? 'Bool' : type === 'number' ? 'Real' : 'Int';

/**
 * What values a case may hold. `min` and `max` bound what is reported and not what is sourced, which may be given too;
 * a count is at least 0; whole numbers are those that JSON holds exactly.
 */
function boundsOf(fact: FactDeclaration, value: Term): Term {
  const { type, source, values } = fact;
  const between = (low: Term | null, high: Term | null): Term =>
    and(low === null ? yes : atMost(low, value), high === null ? yes : atMost(value, high));
  const number = type === 'number' ? decimal : integer;
  switch (type) {
    case 'choice':
    case 'scale':
      return between(integer(0), integer(values.length - 1));
    case 'date':
      return between(integer(firstDay), integer(lastDay));
    case 'integer':
    case 'number': {
      const low = source ? (source.kind === 'count' ? 0 : null) : fact.min;
      const high = source ? null : fact.max;
      const whole =
        type === 'integer'
          ? between(integer(Number.MIN_SAFE_INTEGER), integer(Number.MAX_SAFE_INTEGER))
          : yes;
      return and(whole, between(low === null ? null : number(low), high === null ? null : number(high)));
    }
    default:
      return yes;
  }
}

const knownName = (copy: string, id: string): string => `${copy} knows ${id}`;
const valueName = (copy: string, id: string): string => `${copy} ${id}`;
const elementName = (copy: string, id: string, element: string): string => `${copy} ${id} has ${element}`;

/** Declares a fact in one copy of a case, and asserts what a case may say of it. */
export function declareFact(
  script: ScriptWriter,
  fact: FactDeclaration,
  copy: string,
  mayBeUnknown: boolean,
): FactTerms {
  const { id, type, values } = fact;
  const known = mayBeUnknown && !alwaysKnown.has(id) ? script.declare(knownName(copy, id), 'Bool') : yes;
  if (type === 'set') {
    const elements = new Map(
      values.map((element) => [element, script.declare(elementName(copy, id, element), 'Bool')]),
    );
    return { fact, known, value: yes, elements };
  }
  const value = script.declare(valueName(copy, id), sortOf(fact));
  const bounds = boundsOf(fact, value);
  if (bounds !== yes) script.assert(bounds);
  return { fact, known, value, elements: new Map() };
}

/** The fact as it is in every completion in which it has this value. */
export const completed = (terms: FactTerms): FactTerms => ({ ...terms, known: yes });

function quotient(text: string): number {
  const [above = '', below = '1'] = text.split('/');
  return Number(above) / Number(below);
}

/** The fact as a case would say it, by a model of a script in which this copy was declared. */
export function factIn(model: Model, { fact, known }: FactTerms, copy: string): Fact {
  const { id, type, values } = fact;
  if (known !== yes && model.get(knownName(copy, id)) !== 'true') return null;
  if (type === 'set')
    return values.filter((each) => model.get(elementName(copy, id, each)) === 'true').sort(byCodeUnit);
  const value = model.get(valueName(copy, id)) ?? '0';
  if (type === 'boolean') return value === 'true';
  const number = quotient(value);
  if (type === 'date') return dayFromNumber(number);
  return type === 'choice' || type === 'scale' ? (values[number] ?? null) : number;
}
