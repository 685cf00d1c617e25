import { builtInFacts } from '../domain/fact.js';
import { type Problem, quoted } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import { checkSource } from './check-source.js';
import type { Draft, FactPart } from './draft.js';
import { findings, type Report, suggest } from './finding.js';

const listed: ReadonlySet<string> = new Set(['choice', 'scale', 'set']);
const numeric: ReadonlySet<string> = new Set(['integer', 'number']);
const isBuiltIn = (id: string): boolean => builtInFacts.some((name) => name === id);

function checkValues({ at, raw, value: { type, values, value_labels } }: FactPart, report: Report): void {
  if (!type) return;
  const has = Object.hasOwn(raw, 'values');
  if (listed.has(type) && !has) report('fact_values_missing', [...at, 'type'], { type });
  if (!listed.has(type) && has) report('fact_values_strange', [...at, 'values'], { type }, 'key');
  if (!values) return;
  for (const id of Object.keys(value_labels ?? {})) {
    if (values.includes(id)) continue;
    const params = { found: shownText(id), ...suggest(id, values) };
    report('fact_value_label_unknown', [...at, 'value_labels', id], params, 'key');
  }
}

function checkBounds({ at, value: { type, min, max } }: FactPart, report: Report): void {
  if (!type) return;
  for (const [key, bound] of Object.entries({ min, max })) {
    if (bound === undefined) continue;
    if (!numeric.has(type)) report('fact_bound_strange', [...at, key], { type, key: quoted(key) }, 'key');
    else if (type === 'integer' && !Number.isInteger(bound)) {
      report('fact_bound_fraction', [...at, key], { key: quoted(key), found: bound });
    }
  }
  if (min !== undefined && max !== undefined && min > max) {
    report('fact_bounds_crossed', [...at, 'min'], { min, max });
  }
}

/** What a declaration says of a fact fits together. */
export function checkDeclarations(draft: Draft): readonly Problem[] {
  return findings(draft.source, (report) => {
    for (const [id, part] of draft.factParts) {
      if (isBuiltIn(id)) report('fact_built_in', part.at, { fact: quoted(id) }, 'key');
      checkValues(part, report);
      checkBounds(part, report);
      const { type, right } = part.value;
      if (right && type && type !== 'boolean') report('right_not_boolean', [...part.at, 'right'], { type });
      checkSource(id, part, draft, report);
    }
  });
}
