import type { CatalogueEntry } from '../problem.js';

export const readingProblems = {} as const satisfies Record<string, CatalogueEntry>;
