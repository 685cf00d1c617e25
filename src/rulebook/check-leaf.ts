import { type Operator, operatorsOf } from '../domain/fact.js';
import { quoted } from '../domain/problem.js';
import { valueWords } from '../domain/schema-words.js';
import { shownText, shownValue } from '../domain/shown.js';
import type { Draft, KnownFact } from './draft.js';
import { expecting, type Report, suggest } from './finding.js';
import type { LeafFile } from './schema-condition.js';
import type { Path } from './source.js';
import { isValueOf, shownFor, valuesInWords } from './value-of-fact.js';

const takesList: ReadonlySet<Operator> = new Set<Operator>(['in', 'notIn', 'containsAny', 'containsNone']);
const takesNoFact: ReadonlySet<Operator> = new Set<Operator>(['in', 'notIn', 'contains', 'doesNotContain']);

/** A fact that a condition reads, with what forbids reading it reported; null if there is nothing to compare. */
export function readableFact(name: string, at: Path, draft: Draft, report: Report): KnownFact | null {
  const fact = draft.facts.get(name);
  if (fact === undefined) {
    report('unknown_fact', at, { found: shownText(name), ...suggest(name, draft.facts.keys()) });
    return null;
  }
  if (fact?.type !== 'text' && !fact?.neverDecides) return fact;
  report(fact.type === 'text' ? 'text_read' : 'never_decides_read', at, { fact: quoted(name) });
  return null;
}

function checkOperator(
  { operator, fact: name }: LeafFile,
  fact: KnownFact,
  at: Path,
  report: Report,
): boolean {
  const known: readonly string[] = operatorsOf[fact.type];
  if (known.includes(operator)) return true;
  const params = { fact: quoted(name), type: fact.type, ...expecting(valueWords(known)) };
  report('operator_strange', [...at, 'operator'], {
    ...params,
    found: quoted(operator),
    ...suggest(operator, known),
  });
  return false;
}

type Literal = string | number | boolean | readonly (string | number | boolean)[];

/** A literal, written here or taken from a parameter, fits the fact and the operator. */
function checkLiteral(value: Literal, leaf: LeafFile, fact: KnownFact, at: Path, report: Report): void {
  const operator = quoted(leaf.operator);
  if (!Array.isArray(value)) {
    if (takesList.has(leaf.operator)) report('operand_no_list', at, { operator, found: shownValue(value) });
    else if (!isValueOf(fact, value)) {
      const params = { fact: quoted(leaf.fact), ...expecting(valuesInWords(fact)) };
      const near = typeof value === 'string' ? suggest(value, fact.values) : {};
      report('operand_value', at, { ...params, found: shownFor(fact, value), ...near });
    }
    return;
  }
  if (!takesList.has(leaf.operator)) {
    report('operand_list', at, { operator, found: shownValue(value) });
    return;
  }
  // A parameter's list stands elsewhere: its faults are told where it is used.
  const inPlace = Array.isArray(leaf.value);
  value.forEach((each: unknown, index) => {
    const here = inPlace ? [...at, index] : at;
    if (!isValueOf(fact, each)) {
      const params = { fact: quoted(leaf.fact), ...expecting(valuesInWords(fact)) };
      const near = typeof each === 'string' ? suggest(each, fact.values) : {};
      report('operand_value', here, { ...params, found: shownFor(fact, each), ...near });
    } else if (value.indexOf(each) < index) report('listed_twice', here, { found: shownText(String(each)) });
  });
}

function checkOtherFact(
  name: string,
  leaf: LeafFile,
  fact: KnownFact,
  at: Path,
  draft: Draft,
  report: Report,
): void {
  const params = { fact: quoted(leaf.fact), other: quoted(name) };
  if (takesNoFact.has(leaf.operator)) {
    report('operand_no_fact', at, { ...params, operator: quoted(leaf.operator) });
    return;
  }
  const other = readableFact(name, at, draft, report);
  if (!other) return;
  if (other.id === fact.id) report('operand_itself', at, params);
  else if (other.type !== fact.type) {
    report('operand_fact_type', at, { ...params, expected: fact.type, found: other.type });
  } else if (other.values.join() !== fact.values.join()) report('operand_fact_values', at, params);
}

/** One comparison: the fact is there and may be read, its type has the operator, the right-hand side fits. */
export function checkLeaf(leaf: LeafFile, at: Path, draft: Draft, report: Report): void {
  const fact = readableFact(leaf.fact, [...at, 'fact'], draft, report);
  if (!fact || !checkOperator(leaf, fact, at, report)) return;
  const { value } = leaf;
  const here = [...at, 'value'];
  if (typeof value !== 'object' || Array.isArray(value)) checkLiteral(value, leaf, fact, here, report);
  else if ('fact' in value) checkOtherFact(value.fact, leaf, fact, [...here, 'fact'], draft, report);
  else {
    const parameter = draft.parameters.get(value.parameter);
    const inside = [...here, 'parameter'];
    if (!parameter) {
      const near = suggest(value.parameter, draft.parameters.keys());
      report('unknown_parameter', inside, { found: shownText(value.parameter), ...near });
    } else if (parameter.value.value !== undefined) {
      checkLiteral(parameter.value.value, leaf, fact, inside, report);
    }
  }
}
