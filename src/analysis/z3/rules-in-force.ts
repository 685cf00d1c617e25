import { byCodeUnit } from '../../domain/identifiers.js';
import { expandRows } from '../../engine/reference/expand-rows.js';
import { type Tree, treeOf } from '../../engine/reference/tree.js';
import type { Effect, Effective, FactDeclaration, Rulebook, Table } from '../../rulebook/model.js';

/** A rule, or a row of a table, with what it does. */
export interface RuleInForce {
  readonly id: string;
  readonly does: Effect;
  readonly when: Tree;
}

const holdsOn = ({ from, until }: Effective, day: string): boolean =>
  from <= day && (until === null || day < until);

function effectOf({ effect }: Table, then: string | number | undefined): Effect {
  if (effect === 'aggravate' || effect === 'mitigate') return { effect, steps: Number(then) };
  return { effect, response: String(then) };
}

/**
 * The rules that hold on a day, sorted by id. Rows are read from the cells as they were written, by the reading of
 * the reference evaluation: nothing here comes from the compiled one, which the decision diagrams stand on.
 */
export function rulesInForce(rulebook: Rulebook, day: string): readonly RuleInForce[] {
  const facts = new Map(rulebook.facts.map((fact) => [fact.id, fact]));
  const written = rulebook.rules
    .filter(({ effective }) => holdsOn(effective, day))
    .map((rule): RuleInForce => ({ id: rule.id, does: rule, when: treeOf(rule.when) }));
  const rows = rulebook.tables
    .filter(({ effective }) => holdsOn(effective, day))
    .flatMap((table) => {
      const thenOf = new Map(table.rows.map(({ id, then }) => [id, then]));
      return expandRows(table, (name) => facts.get(name) as FactDeclaration).map(
        ({ id, tree }): RuleInForce => ({ id, does: effectOf(table, thenOf.get(id)), when: tree }),
      );
    });
  return [...written, ...rows].sort((a, b) => byCodeUnit(a.id, b.id));
}
