import type { Fact } from '../domain/fact.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { type Place, type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { shownText, shownValue } from '../domain/shown.js';
import { expecting, suggest } from './finding.js';
import type { FactDeclaration } from './model.js';
import { isValueOf, shownFor, valuesInWords } from './value-of-fact.js';

/** Facts as they are sent: any value of the schema of cases; `null` is unknown. */
export type SentFacts = Readonly<Record<string, null | boolean | number | string | readonly string[]>>;
type Sent = SentFacts[string];

export interface CheckFactsOptions {
  /** Where the facts were sent. */
  readonly level: 'case' | 'subject';
  /** In what-if and fixtures, facts of either scope may stand on either level. */
  readonly anyLevel?: boolean;
  /** In what-if, fixtures, and without a store, facts that the service would compute may be sent. */
  readonly sourcedAllowed?: boolean;
  /** Where a fact stands in what was sent. */
  readonly placeOf?: (fact: string) => Place;
}

/** Why a value is none of a fact's, or null. Of a set, `value` is the list of its elements. */
function faultOf(fact: FactDeclaration, value: Exclude<Sent, null>): Problem | null {
  const params = { fact: quoted(fact.id), ...expecting(valuesInWords(fact)) };
  if (fact.type === 'set') {
    if (!Array.isArray(value)) return problem('sent_fact_no_list', { ...params, found: shownValue(value) });
    const elements: readonly string[] = value;
    const bad = elements.find((each) => !isValueOf(fact, each));
    if (bad !== undefined) {
      return problem('sent_fact_value', {
        ...params,
        found: shownFor(fact, bad),
        ...suggest(bad, fact.values),
      });
    }
    const twice = elements.find((each, index) => elements.indexOf(each) < index);
    return twice === undefined ? null : problem('sent_fact_twice', { ...params, found: shownText(twice) });
  }
  if (!isValueOf(fact, value)) {
    const near = typeof value === 'string' ? suggest(value, fact.values) : {};
    return problem('sent_fact_value', { ...params, found: shownFor(fact, value), ...near });
  }
  return typeof value === 'number' && fact.source === null ? boundFault(fact, value) : null;
}

/** `min` and `max` bound what is reported; what is computed is what it is. */
function boundFault({ id, min, max }: FactDeclaration, value: number): Problem | null {
  const params = { fact: quoted(id), found: shownValue(value) };
  if (min !== null && value < min) return problem('sent_fact_too_small', { ...params, min });
  if (max !== null && value > max) return problem('sent_fact_too_large', { ...params, max });
  return null;
}

/** Why a fact may not be sent here at all, or null. */
function refusal(fact: FactDeclaration, value: Sent, options: CheckFactsOptions): Problem | null {
  const params = { fact: quoted(fact.id), found: shownValue(value) };
  if (fact.builtIn) return problem('sent_fact_built_in', params);
  if (fact.source !== null && !options.sourcedAllowed) return problem('sent_fact_sourced', params);
  if (options.anyLevel || fact.scope === options.level) return null;
  return problem(fact.scope === 'case' ? 'sent_fact_of_case' : 'sent_fact_of_subject', params);
}

const frozenValue = (value: Sent): Fact => (Array.isArray(value) ? [...value].sort(byCodeUnit) : value);

function checkFact(
  name: string,
  value: Sent,
  known: ReadonlyMap<string, FactDeclaration>,
  options: CheckFactsOptions,
): Problem | null {
  const fact = known.get(name);
  if (!fact) return problem('sent_fact_unknown', { found: shownText(name), ...suggest(name, known.keys()) });
  return refusal(fact, value, options) ?? (value === null ? null : faultOf(fact, value));
}

/**
 * Checks the facts that were sent on one level against a rulebook's declarations, or against those of several
 * versions together. Gives them with sets sorted, `null` for what is said to be unknown; or every problem, in the
 * order in which the facts were sent.
 */
export function checkFacts(
  { facts }: { readonly facts: readonly FactDeclaration[] },
  sent: SentFacts,
  options: CheckFactsOptions,
): Result<Record<string, Fact>> {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const problems = Object.entries(sent).flatMap(([name, value]) => {
    const found = checkFact(name, value, known, options);
    const place = options.placeOf?.(name);
    return found ? [place ? { ...found, place } : found] : [];
  });
  if (problems.length > 0) return fail(problems);
  return ok(Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, frozenValue(value)])));
}
