import type { CatalogueEntry } from '../problem.js';

export const officeProblems = {} as const satisfies Record<string, CatalogueEntry>;
