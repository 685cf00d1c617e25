import { type Place, type Problem, problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { shownText } from '../../domain/shown.js';
import type { ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { successionOf } from './lineage.js';
import { survivorOf } from './read-lineage.js';

type Row = ProjectionRow<'subject_register'>;

type Reads = Pick<ReadTx, 'trail' | 'projections'>;

/** Why nothing new is opened on a ref, with what to use instead; undefined while it is in use. */
export async function closedProblem(
  { trail, projections }: Reads,
  { ref, merged_into: mergedInto, closed_seq: number }: Row,
  place?: Place,
): Promise<Problem | undefined> {
  if (number === null) return undefined;
  const found = shownText(ref);
  if (mergedInto !== null) {
    const into = quoted(await survivorOf(projections, mergedInto));
    return problem('register_merged', { found, into, number }, place);
  }
  const stored = await trail.entry(number);
  const parts = (stored && successionOf(stored)?.to) ?? [];
  return problem('register_split', { found, into: parts.map(quoted).join(', '), number }, place);
}

/**
 * The row of a ref that is registered and in use. `place`: where the ref stands in what was sent; left out for the ref
 * that the request is about, of which it is a matter of finding it.
 */
export async function openSubject(tx: Reads, ref: string, place?: Place): Promise<Result<Row>> {
  const row = await tx.projections.get('subject_register', { ref });
  const code = place ? 'register_not_there' : 'register_unknown';
  if (!row) return fail([problem(code, { found: shownText(ref) }, place)]);
  const closed = await closedProblem(tx, row, place);
  return closed ? fail([closed]) : ok(row);
}

/** The refs of a case that were merged away or split: no case is opened on them. Others need not be registered. */
export async function closedRefs(
  tx: Reads,
  subjects: readonly { readonly ref?: string | null | undefined }[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [index, { ref }] of subjects.entries()) {
    const row = ref ? await tx.projections.get('subject_register', { ref }) : null;
    const closed = row && (await closedProblem(tx, row, { path: `/subjects/${index}/ref` }));
    if (closed) problems.push(closed);
  }
  return problems;
}
