import type { CatalogueEntry } from '../problem.js';
import { rulebookCasesProblems } from './rulebook-cases.js';
import { rulebookConditionsProblems } from './rulebook-conditions.js';
import { rulebookFactsProblems } from './rulebook-facts.js';
import { rulebookPartsProblems } from './rulebook-parts.js';
import { rulebookSyntaxProblems } from './rulebook-syntax.js';
import { rulebookTablesProblems } from './rulebook-tables.js';
import { rulebookVersionsProblems } from './rulebook-versions.js';

/** What can be wrong with a rules file: its syntax, its parts, and how versions go together. */
export const rulebookProblems = {
  ...rulebookSyntaxProblems,
  ...rulebookPartsProblems,
  ...rulebookFactsProblems,
  ...rulebookConditionsProblems,
  ...rulebookTablesProblems,
  ...rulebookVersionsProblems,
  ...rulebookCasesProblems,
} as const satisfies Record<string, CatalogueEntry>;
