import type { CatalogueEntry } from '../problem.js';

export const caseProblems = {} as const satisfies Record<string, CatalogueEntry>;
