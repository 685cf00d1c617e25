import type { Problem } from '../domain/problem.js';
import { quoted } from '../domain/problem.js';
import type { Draft } from './draft.js';
import { findings } from './finding.js';
import type { Path } from './source.js';
import { walkCondition } from './walk-condition.js';

interface Reference {
  readonly name: string;
  readonly at: Path;
}

/** Which named conditions each named condition uses, and where. */
export function referencesOf(draft: Draft): ReadonlyMap<string, readonly Reference[]> {
  return new Map(
    [...draft.conditions].map(([name, pieces]) => {
      const references: Reference[] = [];
      for (const { condition, at } of pieces) {
        walkCondition(condition, at, { named: (used, here) => references.push({ name: used, at: here }) });
      }
      return [name, references];
    }),
  );
}

/** A named condition that contains itself, each circle once, at the reference that closes it. */
export function checkCircles(draft: Draft): readonly Problem[] {
  const references = referencesOf(draft);
  const done = new Set<string>();
  return findings(draft.source, (report) => {
    const visit = (name: string, way: readonly string[]): void => {
      if (done.has(name)) return;
      for (const { name: used, at } of references.get(name) ?? []) {
        const start = [...way, name].indexOf(used);
        if (start < 0) visit(used, [...way, name]);
        else {
          const circle = [...way, name].slice(start).concat(used);
          report('condition_circle', at, { found: circle.map(quoted).join(' → ') });
        }
      }
      done.add(name);
    };
    for (const name of references.keys()) visit(name, []);
  });
}
