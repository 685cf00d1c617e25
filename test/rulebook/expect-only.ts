import { expect } from 'vitest';
import type { ProblemCode } from '../../src/domain/problem.js';
import { baseText, patched, placeOf, read } from './base-rulebook.js';

/** What is changed, the one problem that it makes, and the text that the problem points at. */
export type Check = readonly [name: string, from: string, to: string, code: ProblemCode, mark: string];

/** Expects the change to make that one problem of the severity, at that place, and to be read if it is a warning. */
export function expectOnly([, from, to, code, mark]: Check, severity: 'error' | 'warning'): void {
  const text = patched(baseText, from, to);
  const { rulebook, problems } = read(text);
  const [found, ...others] = problems.filter((each) => each.severity === severity);
  expect({ code: found?.code, others }).toEqual({ code, others: [] });
  expect(found).toMatchObject({ severity, place: { file: 'base.yaml', ...placeOf(text, mark) } });
  expect(rulebook === null).toBe(severity === 'error');
}
