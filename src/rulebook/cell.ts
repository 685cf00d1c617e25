import type { ProblemCode } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Cell } from './model.js';
import { isValueOf, type ValueDomain } from './value-of-fact.js';

export type CellValue = string | number | boolean;
export type Sign = '<' | '<=' | '>' | '>=';

/** What a cell asks of the fact of its column. `dash`: nothing. */
export type PositiveTest =
  | { readonly kind: 'equal'; readonly value: CellValue }
  | { readonly kind: 'among'; readonly values: readonly CellValue[] }
  | { readonly kind: 'compare'; readonly sign: Sign; readonly value: CellValue }
  | { readonly kind: 'range'; readonly from: CellValue; readonly to: CellValue };
export type CellTest =
  | { readonly kind: 'dash' }
  | PositiveTest
  | { readonly kind: 'not'; readonly of: PositiveTest };

/** Why a cell cannot be read; `found` is the part that is at fault. */
export interface CellFault {
  readonly code: Extract<
    ProblemCode,
    'cell_value' | 'cell_no_order' | 'cell_no_list' | 'cell_range_empty' | 'cell_repeats' | 'cell_not'
  >;
  readonly found: CellValue;
}

const ordered: ReadonlySet<string> = new Set(['integer', 'number', 'scale', 'date']);
const decimal = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
const isSign = (text: string | undefined): text is Sign =>
  text === '<' || text === '<=' || text === '>' || text === '>=';

/** A literal as it is written in a cell; texts are read by the fact's type. */
function literalOf(text: string, fact: ValueDomain): Result<CellValue, CellFault> {
  const read = (): CellValue => {
    if (fact.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
    if ((fact.type === 'integer' || fact.type === 'number') && decimal.test(text)) return Number(text);
    return text;
  };
  const value = read();
  return isValueOf(fact, value) ? ok(value) : fail({ code: 'cell_value', found: text });
}

/** Negative if `a` comes before `b` in the fact's order. */
export function orderOf(a: CellValue, b: CellValue, fact: ValueDomain): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (fact.type === 'scale') return fact.values.indexOf(String(a)) - fact.values.indexOf(String(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

function rangeOf(text: string, fact: ValueDomain): Result<PositiveTest, CellFault> {
  if (!ordered.has(fact.type)) return fail({ code: 'cell_no_order', found: text });
  const at = text.indexOf('..');
  const from = literalOf(text.slice(0, at).trim(), fact);
  if (!from.ok) return from;
  const to = literalOf(text.slice(at + 2).trim(), fact);
  if (!to.ok) return to;
  if (orderOf(from.value, to.value, fact) > 0) return fail({ code: 'cell_range_empty', found: text });
  return ok({ kind: 'range', from: from.value, to: to.value });
}

function listOf(text: string, fact: ValueDomain): Result<PositiveTest, CellFault> {
  if (fact.type === 'boolean') return fail({ code: 'cell_no_list', found: text });
  const values: CellValue[] = [];
  for (const part of text.split(',')) {
    const value = literalOf(part.trim(), fact);
    if (!value.ok) return value;
    if (values.includes(value.value)) return fail({ code: 'cell_repeats', found: value.value });
    values.push(value.value);
  }
  return ok({ kind: 'among', values });
}

function positive(text: string, fact: ValueDomain): Result<PositiveTest, CellFault> {
  const [, sign, literal] = /^(<=|>=|<|>)\s*(.*)$/s.exec(text) ?? [];
  if (isSign(sign)) {
    if (!ordered.has(fact.type)) return fail({ code: 'cell_no_order', found: text });
    const value = literalOf(literal ?? '', fact);
    return value.ok ? ok({ kind: 'compare', sign, value: value.value }) : value;
  }
  if (text.includes('..')) return rangeOf(text, fact);
  if (text.includes(',')) return listOf(text, fact);
  const value = literalOf(text, fact);
  return value.ok ? ok({ kind: 'equal', value: value.value }) : value;
}

/**
 * Reads a cell of a decision table by the type of its column's fact (rulebook.md, "Operators, by the type of the
 * fact"): `-`, a literal, a comma list, `<` `<=` `>` `>=` with a literal, `a..b`, and `not` before any of the
 * last four.
 */
export function readCell(cell: Cell, fact: ValueDomain): Result<CellTest, CellFault> {
  if (typeof cell !== 'string') {
    return isValueOf(fact, cell)
      ? ok({ kind: 'equal', value: cell })
      : fail({ code: 'cell_value', found: cell });
  }
  const text = cell.trim();
  if (text === '-') return ok({ kind: 'dash' });
  const [, negated] = /^not\s+(.*)$/s.exec(text) ?? [];
  if (negated === undefined) return positive(text, fact);
  if (negated === '-' || /^not\s/.test(negated)) return fail({ code: 'cell_not', found: text });
  const inner = positive(negated, fact);
  return inner.ok ? ok({ kind: 'not', of: inner.value }) : inner;
}
