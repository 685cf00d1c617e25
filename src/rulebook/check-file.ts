import type { Problem } from '../domain/problem.js';
import type { Source } from './source.js';

export function checkFile(_source: Source): readonly Problem[] {
  return [];
}
