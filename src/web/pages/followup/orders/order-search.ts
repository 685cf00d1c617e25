import { type OrderState, orderStates } from './state-words.js';

/** Which orders are listed, and which month the calendar shows. */
export interface OrderSearch {
  readonly state?: OrderState;
  readonly owner?: string;
  readonly unit?: string;
  readonly due_before?: string;
  /** `2026-03`. */
  readonly month?: string;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, 64) || undefined
    : undefined;

const matching = (value: unknown, pattern: RegExp): string | undefined => {
  const text = textOf(value);
  return text !== undefined && pattern.test(text) ? text : undefined;
};

export function orderSearchOf(search: Readonly<Record<string, unknown>>): OrderSearch {
  return {
    state: orderStates.find((state) => state === search['state']),
    owner: textOf(search['owner']),
    unit: textOf(search['unit']),
    due_before: matching(search['due_before'], /^\d{4}-\d{2}-\d{2}$/),
    month: matching(search['month'], /^\d{4}-(0[1-9]|1[0-2])$/),
  };
}
