import type { RulebookVersion } from '#client';

/** A fact as a version of a rulebook declares it. */
export type FactDeclaration = RulebookVersion['facts'][number];
