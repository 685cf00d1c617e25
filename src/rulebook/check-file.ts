import type { Problem } from '../domain/problem.js';
import { checkAppeal } from './check-appeal.js';
import { checkCircles } from './check-circles.js';
import { checkConditions } from './check-conditions.js';
import { checkDates } from './check-dates.js';
import { checkDeclarations } from './check-declarations.js';
import { checkEffects } from './check-effects.js';
import { checkIds } from './check-ids.js';
import { checkOverlap } from './check-overlap.js';
import { checkProperties } from './check-properties.js';
import { checkRights } from './check-rights.js';
import { checkSizes } from './check-sizes.js';
import { checkTables } from './check-tables.js';
import { checkTexts } from './check-texts.js';
import { checkUsage } from './check-usage.js';
import { draftOf } from './draft.js';
import type { Source } from './source.js';

const checks = [
  checkIds,
  checkTexts,
  checkDates,
  checkDeclarations,
  checkConditions,
  checkRights,
  checkEffects,
  checkTables,
  checkOverlap,
  checkProperties,
  checkAppeal,
];

/** Without warnings about a name that stands unused because another was misspelt for it. */
function withoutMisspelt(warnings: readonly Problem[], problems: readonly Problem[]): readonly Problem[] {
  const meant = new Set(problems.map(({ params }) => params['suggestion']));
  return warnings.filter(
    ({ params }) => !meant.has(params['fact'] ?? params['parameter'] ?? params['condition']),
  );
}

/**
 * Every static check of a rules file, on what of it is of the right shape. Warnings about what is not used are
 * given only for a file of the right shape (`isShaped`): in another, what uses it may be what cannot be read.
 */
export function checkFile(source: Source, isShaped: boolean): readonly Problem[] {
  const draft = draftOf(source);
  const circles = checkCircles(draft);
  const problems = [
    ...checks.flatMap((check) => check(draft)),
    ...(circles.length > 0 ? circles : checkSizes(draft)),
  ];
  return isShaped ? [...problems, ...withoutMisspelt(checkUsage(draft), problems)] : problems;
}
