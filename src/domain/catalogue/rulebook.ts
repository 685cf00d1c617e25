import type { CatalogueEntry } from '../problem.js';

export const rulebookProblems = {} as const satisfies Record<string, CatalogueEntry>;
