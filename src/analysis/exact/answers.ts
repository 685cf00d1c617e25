import { inOrderDue } from '../../domain/duration.js';
import { addDays } from '../../domain/dates.js';
import type { Duration } from '../../domain/calendar.js';
import { byCodeUnit } from '../../domain/identifiers.js';
import type { Rulebook } from '../../rulebook/model.js';
import type { Model } from './build-model.js';
import { constant, type Diagram } from './diagrams.js';
import { isCarrier } from './periods.js';
import { noRule, ofRung } from './responses.js';

/** What is answered beside the response, over all cases at once. Values are numbers of what `of` lists. */
export interface Listed<Item> {
  readonly diagram: Diagram;
  readonly of: readonly Item[];
}

/** More than bits in a whole number: they are looked at apart. */
export const mostMembers = 30;

/** The tracks that are added, other than the built-in request for facts: for each where it is. */
export function trackDiagrams({ algebra, space, rules }: Model): ReadonlyMap<string, Diagram> {
  const found = new Map<string, Diagram>();
  space.program.rules.forEach((rule, number) => {
    if (rule.effect !== 'track' || isCarrier(rule)) return;
    const met = rules[number]?.met as Diagram;
    const before = found.get(rule.track);
    found.set(rule.track, before === undefined ? met : algebra.or(before, met));
  });
  return new Map([...found].sort(([a], [b]) => byCodeUnit(a, b)));
}

/** For each exemption rule, where a person is asked to confirm it. */
export function exemptionDiagrams(model: Model): ReadonlyMap<string, Diagram> {
  const { algebra, space, rules, result } = model;
  const answered = algebra.where(result, (value) => value > noRule);
  return new Map(
    space.program.rules.flatMap((rule, number) =>
      rule.effect === 'exempt'
        ? [[rule.id, algebra.and(answered, rules[number]?.met as Diagram)] as const]
        : [],
    ),
  );
}

/** A number of years that is enough to meet every way in which holidays and weekends can lie. */
const mostDays = 4000;

/** The days from which a deadline may count: those that the calendar covers, cut to `mostDays`. */
function daysOf({ calendar, effective }: Rulebook): readonly string[] {
  const days: string[] = [];
  const first = [calendar.covers.from, effective.from].sort(byCodeUnit).at(-1) as string;
  for (let day = first; day <= calendar.covers.to && days.length < mostDays; day = addDays(day, 1))
    days.push(day);
  return days.length > 0 ? days : [effective.from];
}

/** For each day the periods in the order in which they fall due, as texts; for days of one order the same list. */
function ordersOf(
  { calendar }: Rulebook,
  days: readonly string[],
  texts: readonly string[],
  periods: ReadonlyMap<string, Duration>,
): readonly (readonly string[])[] {
  const deadlines = texts.map((text) => ({ duration: periods.get(text) as Duration, rule: text }));
  return days.map((day) => inOrderDue(calendar, day, deadlines).map(({ rule }) => rule));
}

/** The deadline that holds from each day on, for a set of periods. */
export interface DeadlineClass {
  readonly within: readonly string[];
  /** For each day that a deadline may count from, the place in `within` of the one that falls due first. */
  readonly first: Uint8Array;
}

/**
 * The deadline over all cases. Which of several met periods holds can depend on the day from which they count, so a
 * value stands for a set of periods; sets that give the same on every day that the calendar covers are one.
 */
export function deadlineDiagram(model: Model): Deadlines {
  const before = made.get(model);
  if (before) return before;
  const now = makeDeadlines(model);
  made.set(model, now);
  return now;
}

export interface Deadlines extends Listed<DeadlineClass> {
  readonly days: readonly string[];
}

const made = new WeakMap<Model, Deadlines>();
const ordersMade = new WeakMap<object, readonly (readonly string[])[]>();

function known(program: object, make: () => readonly (readonly string[])[]): readonly (readonly string[])[] {
  const orders = ordersMade.get(program) ?? make();
  ordersMade.set(program, orders);
  return orders;
}

function makeDeadlines(model: Model): Deadlines {
  const { algebra, space, rules, result } = model;
  const { rulebook } = space.program;
  const periods = new Map<string, Duration>();
  for (const rule of space.program.rules)
    if (rule.effect === 'deadline') periods.set(rule.within.text, rule.within);
  const texts = [...periods.keys()].sort(byCodeUnit);
  if (texts.length > mostMembers) throw new RangeError('more different deadlines than can be told apart');
  const bitOf = new Map(texts.map((text, bit) => [text, 1 << bit]));
  const union = (left: number, right: number): number => left | right;
  let masks = constant(0);
  space.program.rules.forEach((rule, number) => {
    if (rule.effect !== 'deadline') return;
    const met = rules[number]?.met as Diagram;
    masks = algebra.combine(union, masks, algebra.when(met, bitOf.get(rule.within.text) as number));
  });
  const isDue = algebra.where(result, (value) => value > ofRung(0));
  const gate = (mask: number, due: number): number => (due === 0 ? 0 : mask);
  const days = daysOf(rulebook);
  const orders = known(space.program, () => ordersOf(rulebook, days, texts, periods));
  const classes: DeadlineClass[] = [{ within: [], first: new Uint8Array(days.length) }];
  const numberOf = new Map<string, number>([['', 0]]);
  const classOf = (mask: number): number => {
    const own = texts.filter((text) => (mask & (bitOf.get(text) as number)) !== 0);
    const firstOn = orders.map((order) => order.find((text) => own.includes(text)) as string);
    const within = own.filter((text) => firstOn.includes(text));
    const first = Uint8Array.from(firstOn, (text) => within.indexOf(text));
    const key = mask === 0 ? '' : `${within.join(' ')} ${within.length > 1 ? first.join('') : ''}`;
    const before = numberOf.get(key);
    if (before !== undefined) return before;
    numberOf.set(key, classes.length);
    classes.push({ within, first });
    return classes.length - 1;
  };
  const diagram = algebra.map(classOf, algebra.combine(gate, masks, isDue));
  return { diagram, of: classes, days };
}
