import type { Coverage, JudgedLeaf, Possible } from './coverage.js';
import type { Shown } from './leaf-coverage.js';
import { percent } from './tally.js';

/** The kinds of things that cases can cover, in the order in which they are told. */
export const coverageKinds = ['rules', 'rows', 'conditions', 'mcdc', 'boundaries', 'days'] as const;
export type CoverageKind = (typeof coverageKinds)[number];

/** Something that no case shows, though one could. */
export interface Gap {
  readonly kind: CoverageKind;
  /** The rule or row; null for a threshold or a day, which can be of many. */
  readonly rule: string | null;
  /** The way in its condition, where it is about a comparison. */
  readonly path: string | null;
  /** What is missing: a verdict, or values of a fact, or a day. */
  readonly missing: string;
  /** What is compared with what, in the words of the file. */
  readonly about: string;
}

export interface KindSummary {
  readonly kind: CoverageKind;
  readonly covered: number;
  readonly of: number;
  /** What no case can show; not among `of`. */
  readonly impossible: number;
  readonly percent: number;
  readonly missing: readonly Gap[];
}

interface Asked {
  readonly isShown: boolean;
  /** False where it is proved that no case can show it. */
  readonly canBe: boolean;
  readonly gap: Gap;
}

const verdicts = ['met', 'not_met'] as const;

export function leafText({ leaf }: Pick<JudgedLeaf, 'leaf'>): string {
  const { fact, operator, operand } = leaf;
  if (operand.kind === 'fact') return `${fact} ${operator} ${operand.name}`;
  const value = Array.isArray(operand.value) ? `[${operand.value.join(', ')}]` : String(operand.value);
  return `${fact} ${operator} ${value}`;
}

const ofRules = ({ rules }: Coverage, kind: 'rules' | 'rows'): Asked[] =>
  rules
    .filter(({ table }) => (table === null) === (kind === 'rules'))
    .flatMap(({ rule, verdicts: seen }) =>
      verdicts.map((missing) => ({
        isShown: seen[missing] > 0,
        canBe: true,
        gap: { kind, rule, path: null, missing, about: rule },
      })),
    );

const ofLeaves = (
  { leaves }: Coverage,
  kind: 'conditions' | 'mcdc',
  shownIn: (leaf: JudgedLeaf) => Shown,
  possible: (leaf: JudgedLeaf) => Possible,
): Asked[] =>
  leaves.flatMap((leaf) =>
    verdicts.map((missing) => ({
      isShown: shownIn(leaf)[missing] !== null,
      canBe: possible(leaf)[missing] !== false,
      gap: { kind, rule: leaf.rule, path: leaf.path, missing, about: leafText(leaf) },
    })),
  );

const seen = (count: number): string | null => (count > 0 ? '' : null);

/** A pair is one thing: a comparison whose two cases are there, or could be. */
const ofPairs = (coverage: Coverage): Asked[] => {
  const halves = ofLeaves(
    coverage,
    'mcdc',
    ({ decides }) => decides,
    ({ can_decide: can }) => can,
  );
  return coverage.leaves.map((_, index) => {
    const [met, not] = halves.slice(2 * index, 2 * index + 2) as [Asked, Asked];
    const lacking = [met, not].filter(({ isShown }) => !isShown).map(({ gap }) => gap.missing);
    return {
      isShown: met.isShown && not.isShown,
      canBe: met.canBe && not.canBe,
      gap: { ...met.gap, missing: lacking.join(', ') },
    };
  });
};

const ofThresholds = ({ thresholds }: Coverage): Asked[] =>
  thresholds.flatMap(({ fact, value, places, sides }) =>
    sides.map(({ values, shown_by: by }) => ({
      isShown: by !== null,
      canBe: true,
      gap: {
        kind: 'boundaries' as const,
        rule: places[0]?.rule ?? null,
        path: places[0]?.path ?? null,
        missing: values,
        about: `${fact} ${String(value)}`,
      },
    })),
  );

const ofDays = ({ days }: Coverage): Asked[] =>
  days.flatMap(({ day, eve, rules, eve_shown_by: before, day_shown_by: after }) =>
    [
      { missing: eve, by: before },
      { missing: day, by: after },
    ].map(({ missing, by }) => ({
      isShown: by !== null,
      canBe: true,
      gap: { kind: 'days' as const, rule: rules[0] ?? null, path: null, missing, about: day },
    })),
  );

function summaryOf(kind: CoverageKind, asked: readonly Asked[]): KindSummary {
  const possible = asked.filter(({ isShown, canBe }) => isShown || canBe);
  const covered = possible.filter(({ isShown }) => isShown).length;
  return {
    kind,
    covered,
    of: possible.length,
    impossible: asked.length - possible.length,
    percent: percent(covered, possible.length),
    missing: possible.filter(({ isShown }) => !isShown).map(({ gap }) => gap),
  };
}

/** For each kind of thing how much of it the cases cover, and what is missing. */
export function summarize(coverage: Coverage): readonly KindSummary[] {
  const asked: Readonly<Record<CoverageKind, readonly Asked[]>> = {
    rules: ofRules(coverage, 'rules'),
    rows: ofRules(coverage, 'rows'),
    conditions: ofLeaves(
      coverage,
      'conditions',
      ({ verdicts: tally }) => ({ met: seen(tally.met), not_met: seen(tally.not_met) }),
      ({ possible }) => possible,
    ),
    mcdc: ofPairs(coverage),
    boundaries: ofThresholds(coverage),
    days: ofDays(coverage),
  };
  return coverageKinds.map((kind) => summaryOf(kind, asked[kind]));
}
