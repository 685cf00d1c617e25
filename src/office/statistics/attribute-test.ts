import { byCodeUnit } from '../../domain/identifiers.js';
import { type Coded, countsOf } from './coded.js';
import { type CrossTable, crossTable, expectedOf, informative, totalOf } from './cross-table.js';
import { denseEnough } from './dense-enough.js';
import type { Distributions } from './distributions.js';
import { generalAssociation } from './general-association.js';

export interface Group {
  readonly value: string;
  readonly subjects: number;
}

/** Where what was decided for one value of the attribute lies farthest from what the others would let expect. */
export interface LargestDifference {
  readonly value: string;
  readonly subjects: number;
  readonly responses: readonly string[];
  readonly observed: number;
  readonly expected: number;
}

export interface AttributeTest {
  /** In the test, sorted by value; empty where nothing can be tested. */
  readonly groups: readonly Group[];
  /** Too few to say anything of; where nothing can be tested, those below the least size. */
  readonly left_out: readonly Group[];
  /** Decisions on subjects of whom the attribute is not known. */
  readonly unknown: number;
  readonly found: {
    /** Strata in which both value and response differ. */
    readonly strata: number;
    /** Responses that were told apart; rare ones are joined. */
    readonly responses: readonly (readonly string[])[];
    readonly statistic: number;
    readonly degrees_of_freedom: number;
    readonly p: number;
    readonly largest: LargestDifference;
  } | null;
}

/** More values than this are not tested against each other: the largest groups are. */
const mostValues = 100;

function largestDifference(table: CrossTable): LargestDifference {
  const observed = totalOf(table.strata, table);
  const expected = expectedOf(table.strata, table);
  let largest: LargestDifference | undefined;
  const distance = ({ observed: seen, expected: thought }: LargestDifference) => Math.abs(seen - thought);
  for (const [row, value] of table.values.entries()) {
    const subjects = observed[row]?.reduce((a, b) => a + b, 0) ?? 0;
    for (const [column, responses] of table.responses.entries()) {
      const share = (counts: readonly (readonly number[])[]) => (counts[row]?.[column] ?? 0) / subjects;
      const found = { value, subjects, responses, observed: share(observed), expected: share(expected) };
      if (!largest || distance(found) > distance(largest) + 1e-12) largest = found;
    }
  }
  if (!largest) throw new TypeError('a table without rows was tested');
  return largest;
}

/**
 * Whether responses differ by an attribute, once what may matter is held constant: the strata are what was recommended
 * and why. Values of fewer subjects than `minimumGroup` are left out, and nothing is said of them.
 */
export function attributeTest(
  { chiSquareTail }: Pick<Distributions, 'chiSquareTail'>,
  {
    strata,
    values,
    responses,
  }: { readonly strata: Coded; readonly values: Coded; readonly responses: Coded },
  minimumGroup: number,
): AttributeTest {
  const counts = countsOf(values);
  const kept = [...counts.keys()]
    .filter((code) => (counts[code] ?? 0) >= minimumGroup)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b)
    .slice(0, mostValues)
    .sort((a, b) => a - b);
  const table = denseEnough(crossTable(strata, values, responses, kept));
  const all = values.words
    .map((value, code) => ({ value, subjects: counts[code] ?? 0 }))
    .sort((a, b) => byCodeUnit(a.value, b.value));
  const unknown = counts.reduce((left, count) => left - count, values.codes.length);
  const untested: AttributeTest = {
    groups: [],
    left_out: all.filter(({ subjects }) => subjects < minimumGroup),
    unknown,
    found: null,
  };
  if (!table) return untested;
  const telling = informative(table);
  const { statistic, degreesOfFreedom } = generalAssociation(telling);
  if (degreesOfFreedom === 0) return untested;
  const inTest = new Set(table.values);
  return {
    groups: all.filter(({ value }) => inTest.has(value)),
    left_out: all.filter(({ value }) => !inTest.has(value)),
    unknown,
    found: {
      strata: telling.length,
      responses: table.responses,
      statistic,
      degrees_of_freedom: degreesOfFreedom,
      p: chiSquareTail(statistic, degreesOfFreedom),
      largest: largestDifference(table),
    },
  };
}
