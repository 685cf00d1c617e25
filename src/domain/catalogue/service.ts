import type { CatalogueEntry } from '../problem.js';

export const serviceProblems = {} as const satisfies Record<string, CatalogueEntry>;
