import type { Problem } from '../domain/problem.js';
import { shownText } from '../domain/shown.js';
import { checkLeaf } from './check-leaf.js';
import { conditionsIn, type Draft, type PlacedCondition } from './draft.js';
import { findings, suggest } from './finding.js';
import { isRawObject } from './part.js';
import { walkCondition } from './walk-condition.js';

/** Every condition of the file outside the tables: of rules, under a name, and of properties. */
export const allConditions = (draft: Draft): readonly PlacedCondition[] => [
  ...[...draft.conditions.values()].flat(),
  ...draft.rules.flatMap(({ when }) => when),
  ...draft.properties.flatMap(({ at, raw }) =>
    ['never', 'always'].flatMap((key) => {
      const bound = raw[key];
      return isRawObject(bound) ? conditionsIn(bound['when'], [...at, key, 'when']) : [];
    }),
  ),
];

/** Every comparison names what is there and compares what can be compared; every named condition is there. */
export function checkConditions(draft: Draft): readonly Problem[] {
  return findings(draft.source, (report) => {
    for (const { condition, at } of allConditions(draft)) {
      walkCondition(condition, at, {
        leaf: (leaf, here) => checkLeaf(leaf, here, draft, report),
        named: (name, here) => {
          if (draft.conditions.has(name)) return;
          report('unknown_condition', here, {
            found: shownText(name),
            ...suggest(name, draft.conditions.keys()),
          });
        },
      });
    }
  });
}
