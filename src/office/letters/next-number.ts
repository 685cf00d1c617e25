import type { ProjectionReader } from '../ports.js';
import type { LetterNumber } from './letter-body.js';

/**
 * The number after the last one of a code and year. Read in the transaction that takes it: two writers cannot take one
 * number, and what fails leaves none out. A void letter keeps its own.
 */
export async function nextNumber(
  projections: ProjectionReader,
  code: string,
  year: number,
): Promise<LetterNumber> {
  const [last] = await projections.list('letter', {
    where: [
      { column: 'code', is: '=', value: code },
      { column: 'year', is: '=', value: year },
    ],
    order: { by: 'serial', direction: 'down' },
    limit: 1,
  });
  return { code, year, serial: (last?.serial ?? 0) + 1 };
}
