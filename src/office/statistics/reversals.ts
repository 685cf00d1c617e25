import { byRule } from './departures.js';
import type { Figure, Show } from './figure.js';
import type { Decided } from './read-counted.js';

interface Reversed {
  readonly all: Figure;
  readonly by_appeal: Figure;
  readonly by_correction: Figure;
}

/** Of the decisions that were made in the period, those that did not stand. */
export interface Reversals extends Reversed {
  /** By the rules that the recommendation rested on; a decision counts under each of them. */
  readonly by_rule: readonly (Reversed & { readonly rulebook: string; readonly rule: string })[];
}

function reversedOf(name: readonly string[], rows: readonly Decided[], show: Show): Reversed {
  const all = rows.filter((row) => row.reversed_by !== null);
  const by = (what: NonNullable<Decided['reversed_by']>): Figure =>
    show(
      [...name, what],
      all.filter((row) => row.reversed_by === what),
      rows,
    );
  return { all: show([...name, 'all'], all, rows), by_appeal: by('appeal'), by_correction: by('correction') };
}

/** @param made all decisions, fallen ones among them */
export const reversals = (made: readonly Decided[], show: Show): Reversals => ({
  ...reversedOf(['reversals'], made, show),
  by_rule: byRule(made).map(({ rulebook, rule, rows }) => ({
    rulebook,
    rule,
    ...reversedOf(['reversals', 'rule', rulebook, rule], rows, show),
  })),
});
