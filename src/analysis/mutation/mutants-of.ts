import type { Rulebook } from '../../rulebook/model.js';
import { mutateDays } from './mutate-days.js';
import { mutateDefinitions, mutateRules } from './mutate-rules.js';
import { mutateTables } from './mutate-tables.js';
import type { Mutant, MutantDraft } from './mutant.js';

const limits = ['aggravate', 'mitigate'] as const;

/** Each limit of steps one less and one more. */
const mutateLimits = (rulebook: Rulebook): readonly MutantDraft[] =>
  limits.flatMap((limit) => {
    const old = rulebook.limits[limit];
    return [old - 1, old + 1]
      .filter((count) => count >= 0)
      .map(
        (count): MutantDraft => ({
          kind: 'limit_changed',
          place: { part: 'limit', limit },
          from: String(old),
          to: String(count),
          touches: 'effects',
          changed: null,
          make: () => ({ ...rulebook, limits: { ...rulebook.limits, [limit]: count } }),
        }),
      );
  });

/**
 * Every small fault that is made in a rulebook, one in each mutant. A fault in a condition that many rules use by its
 * name is one fault, as it would be in the file.
 */
export const mutantsOf = (rulebook: Rulebook): readonly Mutant[] =>
  [
    ...mutateDefinitions(rulebook),
    ...mutateRules(rulebook),
    ...mutateTables(rulebook),
    ...mutateLimits(rulebook),
    ...mutateDays(rulebook),
  ].map((draft, index) => ({ ...draft, number: index + 1 }));
