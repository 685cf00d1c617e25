import type { CatalogueEntry } from '../problem.js';

export const trailProblems = {} as const satisfies Record<string, CatalogueEntry>;
