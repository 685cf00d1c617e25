import { type Problem, quoted } from '../domain/problem.js';
import { valueWords } from '../domain/schema-words.js';
import { shownText } from '../domain/shown.js';
import { checkRung } from './check-effects.js';
import type { Draft, PropertyPart } from './draft.js';
import { expecting, findings, type Report, suggest } from './finding.js';
import { claimNames } from './schema-property.js';
import type { Path } from './source.js';

const ordered = ['boolean', 'integer', 'number', 'scale', 'date'];

function checkFact(name: string, at: Path, draft: Draft, report: Report): void {
  if (draft.facts.has(name)) return;
  report('unknown_fact', at, { found: shownText(name), ...suggest(name, draft.facts.keys()) });
}

function checkMonotone(name: string, at: Path, draft: Draft, report: Report): void {
  checkFact(name, at, draft, report);
  const fact = draft.facts.get(name);
  if (fact && !ordered.includes(fact.type)) {
    report('monotone_no_order', at, {
      fact: quoted(name),
      type: fact.type,
      ...expecting(valueWords(ordered)),
    });
  }
}

function checkProperty({ at, raw, value }: PropertyPart, draft: Draft, report: Report): void {
  const claims = claimNames.filter((claim) => Object.hasOwn(raw, claim));
  if (claims.length !== 1) {
    const found = claims.length === 0 ? '—' : claims.map(quoted).join(', ');
    report('property_claims', at, { ...expecting(valueWords(claimNames)), found });
  }
  const { monotone, never, always, indifferent } = value;
  if (monotone) checkMonotone(monotone.fact, [...at, 'monotone', 'fact'], draft, report);
  if (never) checkRung(never.at_least, [...at, 'never', 'at_least'], draft, report);
  if (always) checkRung(always.at_least, [...at, 'always', 'at_least'], draft, report);
  (indifferent?.facts ?? []).forEach((name, index) => {
    const here = [...at, 'indifferent', 'facts', index];
    // How a case was found stands on every case, whether or not the rulebook declares it.
    if (name !== 'found_by') checkFact(name, here, draft, report);
    if (indifferent?.facts.indexOf(name) !== index) report('listed_twice', here, { found: shownText(name) });
  });
}

/** A property makes one claim, about facts and rungs that are there. Its conditions are checked with the others. */
export function checkProperties(draft: Draft): readonly Problem[] {
  return findings(draft.source, (report) => {
    for (const property of draft.properties) checkProperty(property, draft, report);
  });
}
