import { type Problem, problem, quoted } from '../domain/problem.js';
import type { Backend } from './backend.js';
import { codeOf } from './error-code.js';

/** What an error of the database says to whoever asked; null for a mistake of ours, which is thrown on. */
export function failureProblems(backend: Backend, error: unknown): readonly Problem[] | null {
  const where = quoted(backend.where);
  const found = codeOf(error);
  switch (backend.meaningOf(error)) {
    case 'contended':
      return [problem('database_busy', { where })];
    case 'full':
      return [problem('database_full', { where })];
    case 'not_writable':
      return [problem('database_not_writable', { where, found })];
    case 'unreachable':
      return [problem('database_unreachable', { where, found })];
    case 'unknown':
      return [problem('outcome_unknown', { where, found })];
    case 'broken':
      return [problem('store_failed', { where, found })];
    case 'bug':
      return null;
  }
}
