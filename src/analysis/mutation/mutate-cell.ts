import { type CellTest, type CellValue, orderOf, type PositiveTest, type Sign } from '../../rulebook/cell.js';
import type { FactDeclaration } from '../../rulebook/model.js';
import { stepsFrom } from './mutate-leaf.js';
import type { MutantKind } from './mutant.js';

export interface CellMutant {
  readonly kind: Extract<MutantKind, 'cell_changed' | 'cell_dropped'>;
  readonly test: CellTest;
}

const otherEnd: Readonly<Record<Sign, Sign>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
/** As for comparisons of rules: the step that the other end does not already make. */
const stepLeft: Readonly<Record<Sign, 1 | -1>> = { '<': -1, '<=': 1, '>': 1, '>=': -1 };

const stepped = (fact: FactDeclaration, value: CellValue, steps: readonly number[]): CellValue[] =>
  stepsFrom(fact, value, steps) as CellValue[];

function compared(fact: FactDeclaration, test: Extract<PositiveTest, { kind: 'compare' }>): PositiveTest[] {
  const { sign, value } = test;
  const moved = (steps: readonly number[]): PositiveTest[] =>
    stepped(fact, value, steps).map((to) => ({ ...test, value: to }));
  if (fact.type === 'scale') return moved([-1, 1]);
  const end: PositiveTest = { ...test, sign: otherEnd[sign] };
  return [end, ...moved(fact.type === 'number' ? [-1, 1] : [stepLeft[sign]])];
}

function changed(fact: FactDeclaration, test: PositiveTest): PositiveTest[] {
  switch (test.kind) {
    case 'equal':
      return stepped(fact, test.value, [-1, 1]).map((value) => ({ kind: 'equal', value }));
    case 'among':
      return test.values.map((left) => {
        const values = test.values.filter((value) => value !== left);
        const [only] = values;
        return values.length === 1 && only !== undefined
          ? { kind: 'equal', value: only }
          : { kind: 'among', values };
      });
    case 'compare':
      return compared(fact, test);
    case 'range':
      return [
        ...stepped(fact, test.from, [-1, 1]).map((from) => ({ ...test, from })),
        ...stepped(fact, test.to, [-1, 1]).map((to) => ({ ...test, to })),
      ].filter(({ from, to }) => orderOf(from, to, fact) <= 0);
  }
}

/** The cell turned round. Yes and no are each other's opposite; other values are negated as the format has it. */
function turned(test: PositiveTest): CellTest {
  if (test.kind === 'equal' && typeof test.value === 'boolean') return { kind: 'equal', value: !test.value };
  return { kind: 'not', of: test };
}

/** Every small fault of a cell of a table: shifted, turned round, an element dropped, asked no longer. */
export function mutateCell(fact: FactDeclaration, test: CellTest): readonly CellMutant[] {
  if (test.kind === 'dash') return [];
  const within =
    test.kind === 'not'
      ? [test.of, ...changed(fact, test.of).map((of): CellTest => ({ kind: 'not', of }))]
      : [...changed(fact, test), turned(test)];
  return [
    ...within.map((one): CellMutant => ({ kind: 'cell_changed', test: one })),
    { kind: 'cell_dropped', test: { kind: 'dash' } },
  ];
}
