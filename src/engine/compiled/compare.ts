import type { FactType, FactValue, Operator } from '../../domain/fact.js';

const asList = (value: FactValue): readonly string[] => (Array.isArray(value) ? value : [String(value)]);

/** Position of a value on its type's order: a number, or the index of a scale's value. Dates compare as text. */
const order = (value: FactValue, scale: readonly string[]): number | string => {
  if (typeof value === 'number') return value;
  return scale.length > 0 ? scale.indexOf(String(value)) : String(value);
};

/**
 * Compares two known values of one type.
 * @param scale the ordered values of a scale fact, empty for every other type
 */
export function compare(
  type: FactType,
  operator: Operator,
  left: FactValue,
  right: FactValue,
  values: readonly string[],
): boolean {
  const scale = type === 'scale' ? values : [];
  switch (operator) {
    case 'equal':
      return left === right;
    case 'notEqual':
      return left !== right;
    case 'in':
      return asList(right).includes(String(left));
    case 'notIn':
      return !asList(right).includes(String(left));
    case 'contains':
      return asList(left).includes(String(right));
    case 'doesNotContain':
      return !asList(left).includes(String(right));
    case 'containsAny':
      return asList(right).some((element) => asList(left).includes(element));
    case 'containsNone':
      return !asList(right).some((element) => asList(left).includes(element));
    case 'lessThan':
    case 'before':
      return order(left, scale) < order(right, scale);
    case 'lessThanInclusive':
    case 'onOrBefore':
    case 'atMost':
      return order(left, scale) <= order(right, scale);
    case 'greaterThan':
    case 'after':
      return order(left, scale) > order(right, scale);
    case 'greaterThanInclusive':
    case 'onOrAfter':
    case 'atLeast':
      return order(left, scale) >= order(right, scale);
  }
}
