import { builtInFacts } from '../domain/fact.js';
import { quoted } from '../domain/problem.js';
import { valueWords } from '../domain/schema-words.js';
import { shownText } from '../domain/shown.js';
import type { Draft, FactPart, KnownFact } from './draft.js';
import { expecting, type Report, suggest } from './finding.js';
import type { SourceFile } from './schema-fact.js';
import type { Path } from './source.js';

const isBuiltIn = (name: string): boolean => builtInFacts.some((fact) => fact === name);

/** What the service can say of the latest order, and so what a fact that takes it must be able to hold. */
const orderOutcomes = ['none', 'complied', 'late', 'not_complied'];

/** The fact that an input of a source names, with what makes it unfit reported. */
function inputOf(name: string, at: Path, draft: Draft, report: Report): KnownFact | null {
  const fact = draft.facts.get(name);
  if (fact === undefined) {
    report('unknown_fact', at, { found: shownText(name), ...suggest(name, draft.facts.keys()) });
    return null;
  }
  if (fact?.type === 'text' || fact?.neverDecides) report('never_decides_read', at, { fact: quoted(name) });
  else if (fact?.right) report('right_in_source', at, { fact: quoted(name) });
  else if (fact?.isSourced) report('source_of_sourced', at, { fact: quoted(name) });
  return fact;
}

function checkCount(
  source: Extract<SourceFile, { history: 'count' }>,
  at: Path,
  draft: Draft,
  report: Report,
): void {
  source.same.forEach((name, index) => {
    const here = [...at, 'same', index];
    // A history compares lapses by what was reported of them; a built-in day is none of that.
    if (isBuiltIn(name)) report('source_of_sourced', here, { fact: quoted(name) });
    else inputOf(name, here, draft, report);
    if (source.same.indexOf(name) < index) report('listed_twice', here, { found: shownText(name) });
  });
  if (typeof source.within_days === 'number') return;
  const { parameter } = source.within_days;
  const here = [...at, 'within_days', 'parameter'];
  const known = draft.parameters.get(parameter);
  if (!known) {
    report('unknown_parameter', here, {
      found: shownText(parameter),
      ...suggest(parameter, draft.parameters.keys()),
    });
    return;
  }
  const { value } = known.value;
  if (
    value === undefined ||
    (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 36_600)
  )
    return;
  report('source_days', here, { parameter: quoted(parameter), found: shownText(JSON.stringify(value)) });
}

function checkType(found: string | undefined, allowed: readonly string[], at: Path, report: Report): void {
  if (!found || allowed.includes(found)) return;
  report(
    'source_type',
    [...at, 'source'],
    { ...expecting(valueWords(allowed)), found: quoted(found) },
    'key',
  );
}

function checkDaysBetween(names: readonly string[], part: FactPart, draft: Draft, report: Report): void {
  names.forEach((name, index) => {
    const at = [...part.at, 'source', 'days_between', index];
    const fact = inputOf(name, at, draft, report);
    if (fact && fact.type !== 'date') report('source_no_date', at, { fact: quoted(name), type: fact.type });
    if (fact?.scope === 'subject' && part.value.scope === 'case') {
      report('source_scope', at, { fact: quoted(name) });
    }
  });
}

/** A source fits the fact that takes its value, and its inputs are facts that may decide. */
export function checkSource(id: string, part: FactPart, draft: Draft, report: Report): void {
  const { source, type, values, scope } = part.value;
  if (!source) return;
  const at = [...part.at, 'source'];
  if ('days_between' in source) {
    checkType(type, ['integer'], part.at, report);
    checkDaysBetween(source.days_between, part, draft, report);
    return;
  }
  if (scope === 'case') report('source_of_subject', [...part.at, 'scope'], { fact: quoted(id) });
  if (source.history === 'count') {
    checkType(type, ['integer'], part.at, report);
    checkCount(source, at, draft, report);
    return;
  }
  checkType(type, ['choice', 'scale'], part.at, report);
  const missing = orderOutcomes.filter((each) => values && !values.includes(each));
  if (missing.length > 0) {
    const params = { ...expecting(valueWords(orderOutcomes)), missing: missing.join(', ') };
    report('source_values', [...part.at, 'values'], params);
  }
}
