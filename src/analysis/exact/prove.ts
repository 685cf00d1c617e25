import type { Facts } from '../../domain/fact.js';
import type { PropertyClaim, Rulebook } from '../../rulebook/model.js';
import type { Text } from '../../domain/text.js';
import { isAnalysed, type Model, type NotAnalysed, withinNodes } from './build-model.js';
import { assertAgrees, type CaseWitness, caseAt } from './case-witness.js';
import { type Refutation, refute } from './claims.js';
import { no, yes } from './diagrams.js';
import { refuteMetMoves, refuteRightsHarm, refuteUnknownHarms } from './invariants.js';
import { carrierOf, type Period, periodsOf } from './periods.js';
import { countIn } from './witness.js';

/** The built-in invariants of design section 8 that are about a rulebook. */
export const builtInInvariants = ['unknown_never_harms', 'rights_never_harm', 'met_moves_its_way'] as const;
export type InvariantId = (typeof builtInInvariants)[number];

/** A case for which a claim does not hold, and for claims about pairs the other one. */
export interface Counterexample {
  readonly cases: readonly CaseWitness[];
  /** The one fact in which the two cases differ. */
  readonly fact: string | null;
  /** Rules met in the first case alone, and in the second alone. */
  readonly onlyFirst: readonly string[];
  readonly onlySecond: readonly string[];
  /** Of the invariant on rules, the one whose being met moves the response the wrong way. */
  readonly rule: string | null;
}

export interface Proof {
  readonly id: string;
  readonly title: Text | null;
  readonly claim: PropertyClaim['kind'] | 'invariant';
  readonly verdict: 'proved' | 'refuted' | 'undecided';
  /** How many different cases, as far as conditions can tell, the verdict speaks of. */
  readonly cells: bigint;
  readonly counterexample: Counterexample | null;
  readonly why: NotAnalysed | null;
}

interface Claim {
  readonly id: string;
  readonly title: Text | null;
  readonly kind: Proof['claim'];
  readonly withUnknown: boolean;
  readonly look: (model: Model) => (Refutation & { readonly rule?: string }) | null;
}

const looks: Readonly<Record<InvariantId, Claim['look']>> = {
  unknown_never_harms: refuteUnknownHarms,
  rights_never_harm: refuteRightsHarm,
  met_moves_its_way: refuteMetMoves,
};

function claimsOf({ properties }: Rulebook): readonly Claim[] {
  return [
    ...properties.map((property): Claim => {
      const { id, title, kind } = property;
      const whereMet = (model: Model) => {
        if (kind !== 'never' && kind !== 'always') return yes;
        return model.rules[carrierOf(model.space.program, id)]?.met ?? no;
      };
      // Pairs are compared with the other facts known or equally unknown.
      const withUnknown = kind === 'monotone' || kind === 'indifferent' || property.unknown;
      return { id, title, kind, withUnknown, look: (model) => refute(model, property, whereMet(model)) };
    }),
    ...builtInInvariants.map(
      (id): Claim => ({
        id,
        title: null,
        kind: 'invariant',
        withUnknown: true,
        look: looks[id],
      }),
    ),
  ];
}

const without = (these: readonly string[], those: readonly string[]): string[] =>
  these.filter((one) => !those.includes(one));

function shown(model: Model, from: string, found: Refutation & { readonly rule?: string }): Counterexample {
  const cases = found.points.map((point, index) => {
    const one = caseAt(model, point, from, (found.changes[index] ?? {}) as Facts);
    assertAgrees(model, point, one);
    return one;
  });
  const [first, second] = cases;
  return {
    cases,
    fact: found.fact,
    onlyFirst: first && second ? without(first.met, second.met) : [],
    onlySecond: first && second ? without(second.met, first.met) : [],
    rule: found.rule ?? null,
  };
}

function prove({ id, title, kind, withUnknown, look }: Claim, periods: readonly Period[]): Proof {
  const about = { id, title, claim: kind };
  let cells = 0n;
  for (const period of periods) {
    const model = withUnknown ? period.open() : period.known();
    if (!isAnalysed(model))
      return { ...about, verdict: 'undecided', cells, counterexample: null, why: model };
    cells += countIn(model, yes);
    const looked = withinNodes(() => look(model));
    if ('why' in looked)
      return { ...about, verdict: 'undecided', cells, counterexample: null, why: looked.why };
    const found = looked.value;
    if (found)
      return {
        ...about,
        verdict: 'refuted',
        cells,
        counterexample: shown(model, period.from, found),
        why: null,
      };
  }
  return { ...about, verdict: 'proved', cells, counterexample: null, why: null };
}

/** The conditions that the properties of a rulebook speak of, by the id of the property. */
export const conditionsOf = ({ properties }: Rulebook) =>
  new Map(
    properties.flatMap((property) =>
      property.kind === 'never' || property.kind === 'always' ? [[property.id, property.when] as const] : [],
    ),
  );

/**
 * Proves every property of a rulebook and the built-in invariants over all the cases that they speak of, or refutes
 * them with the smallest case: the one in which the fewest facts matter.
 * @param onProof told how many claims have been looked at, of how many
 */
export function proveRulebook(
  rulebook: Rulebook,
  periods = periodsOf(rulebook, conditionsOf(rulebook)),
  onProof: (done: number, of: number) => void = () => undefined,
): readonly Proof[] {
  const claims = claimsOf(rulebook);
  return claims.map((claim, index) => {
    const proof = prove(claim, periods);
    onProof(index + 1, claims.length);
    return proof;
  });
}
