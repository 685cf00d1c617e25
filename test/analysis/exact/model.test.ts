import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Facts } from '../../../src/domain/fact.js';
import { buildModel, isAnalysed, type Model } from '../../../src/analysis/exact/build-model.js';
import { constant } from '../../../src/analysis/exact/diagrams.js';
import { noRule, ofRung, settled } from '../../../src/analysis/exact/responses.js';
import type { Variable } from '../../../src/analysis/exact/space.js';
import { at, countIn } from '../../../src/analysis/exact/witness.js';
import { compile } from '../../../src/engine/compiled/compile.js';
import type { Row } from '../../../src/engine/compiled/program.js';
import { slotsOf } from '../../../src/engine/search-space.js';
import { standingOf } from '../../../src/engine/standing.js';
import { plainResult } from '../../support/brute-force.js';
import { arbitraryCase, arbitraryRulebook } from '../../support/rulebook-arbitrary.js';

const day = '2022-02-01';

function modelled(model: ReturnType<typeof buildModel>): Model {
  if (!isAnalysed(model)) throw new Error(model.kind);
  return model;
}

/** Where the case of some facts lies in a model, or undefined where no case can be so. */
function pointOf({ order, space }: Model, facts: Facts): number[] | undefined {
  const slots = slotsOf(space.program, facts);
  const point: number[] = [];
  for (const { columns, choiceOf } of order) {
    const choice = choiceOf(columns.map(({ index }) => slots[index] as Row));
    if (choice === undefined) return undefined;
    point.push(choice);
  }
  return point;
}

const numberOf = (outcome: string, rung: number): number =>
  outcome === 'settled' ? settled : outcome === 'no_rule' ? noRule : ofRung(rung);

it('the diagrams say of any case what the engine says of it, unknown facts included', () => {
  fc.assert(
    fc.property(
      arbitraryRulebook,
      fc.array(arbitraryCase(), { minLength: 8, maxLength: 8 }),
      (rulebook, cases) => {
        const model = buildModel(compile(rulebook, day), true, 200_000);
        fc.pre(isAnalysed(model));
        for (const some of cases) {
          const facts = { ...some, decided_on: day, found_on: some.found_on ?? day };
          const point = pointOf(modelled(model), facts);
          if (!point) continue;
          const { procedure } = standingOf(rulebook, day, facts, day);
          expect(at(modelled(model), modelled(model).result, point)).toBe(
            numberOf(procedure.outcome, procedure.rung),
          );
        }
      },
    ),
    { numRuns: 120, seed: 20260711 },
  );
});

it('a rule left out of the fold is as if it stood in no file', () => {
  fc.assert(
    fc.property(arbitraryRulebook, arbitraryCase(), fc.nat(), (rulebook, some, pick) => {
      const program = compile(rulebook, day);
      const model = buildModel(program, true, 200_000);
      fc.pre(isAnalysed(model) && program.rules.length > 0);
      const facts = { ...some, decided_on: day, found_on: some.found_on ?? day };
      const point = pointOf(modelled(model), facts);
      fc.pre(point !== undefined);
      const number = pick % program.rules.length;
      const left = program.rules[number]?.id;
      const without = {
        ...rulebook,
        rules: rulebook.rules.filter(({ id }) => id !== left),
        tables: rulebook.tables.map((table) => ({
          ...table,
          rows: table.rows.filter(({ id }) => id !== left),
        })),
      };
      const value = at(modelled(model), modelled(model).fold.result(number), point ?? []);
      expect(value).toBe(plainResult(without, facts) + 2);
    }),
    { numRuns: 150, seed: 20260712 },
  );
});

it('every cell is counted once', () => {
  fc.assert(
    fc.property(arbitraryRulebook, (rulebook) => {
      const model = buildModel(compile(rulebook, day), false, 200_000);
      fc.pre(isAnalysed(model));
      const one = modelled(model);
      const all = one.order.reduce((product, { choices }: Variable) => product * BigInt(choices.length), 1n);
      const values = [settled, noRule, ...rulebook.ladder.map((_, rung) => ofRung(rung))];
      const parts = values.map((value) =>
        countIn(
          one,
          one.algebra.where(one.result, (is) => is === value),
        ),
      );
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(all);
      expect(countIn(one, constant(1))).toBe(all);
    }),
    { numRuns: 60, seed: 20260713 },
  );
});

it('says which bound it reached instead of leaving something out', () => {
  const [rulebook] = fc.sample(arbitraryRulebook, { numRuns: 1, seed: 5 });
  const model = buildModel(compile(rulebook as NonNullable<typeof rulebook>, day), true, 3);
  expect(model).toEqual({ kind: 'too_many_nodes', nodes: 3 });
});
