import type { PropertyClaim } from '../../rulebook/model.js';

/** What a rules file claims under `properties`. */
export type ClaimOfProperty = PropertyClaim & { readonly unknown: boolean };

/**
 * The invariants of every rulebook that are proved without being asked (design section 8, 4, 6 and 14): an unknown fact
 * never makes it worse, using a right never raises a response, and a rule that is met moves the outcome its own way.
 */
export const invariants = ['unknown_never_harms', 'rights_never_harm', 'met_moves_its_way'] as const;
export interface ClaimOfInvariant {
  readonly kind: 'invariant';
  readonly id: (typeof invariants)[number];
}

export type Z3Claim = ClaimOfProperty | ClaimOfInvariant;
