import { z } from 'zod';
import type { LetterKind } from '../../domain/letter/letter-input.js';
import { letterSchemas } from '../../domain/letter/letter-input.js';
import { problem } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import type { ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { type LetterBody, letterBodySchema } from './letter-body.js';
import type { LetterContent } from './letter-code.js';

export type LetterRow = ProjectionRow<'letter'>;

export interface LetterView {
  readonly row: LetterRow;
  readonly recipients: readonly string[];
  /** Null once erased. */
  readonly content: LetterContent | null;
}

const contentSchema = z.object({ letter: z.union(Object.values(letterSchemas)), salt: z.string() });

async function find(tx: ReadTx, seq: number): Promise<Result<{ row: LetterRow; body: LetterBody }>> {
  const row = await tx.projections.get('letter', { letter_seq: seq });
  const stored = row ? await tx.trail.entry(seq) : null;
  const body = letterBodySchema.safeParse(stored?.entry.body).data;
  return row && body ? ok({ row, body }) : fail([problem('office_letter_unknown', { found: seq })]);
}

/** A letter as it was issued, with all that it says. */
export const readIssuedLetter = (
  { store }: Pick<OfficeDeps, 'store'>,
  seq: number,
): Promise<Result<LetterView>> =>
  store.read(async (tx) => {
    const found = await find(tx, seq);
    if (!found.ok) return found;
    const { row, body } = found.value;
    const opened = await tx.personal.open(row.case_id, body.content.path);
    return ok({
      row,
      recipients: body.recipients,
      content: opened ? contentSchema.parse(opened.value) : null,
    });
  });

export interface LetterDocument {
  readonly row: LetterRow;
  /** As it went out, byte for byte. */
  readonly bytes: Uint8Array;
}

/** The document of a letter. Problem: `office_letter_erased` where it was erased. */
export const readLetterDocument = (
  { store }: Pick<OfficeDeps, 'store'>,
  seq: number,
): Promise<Result<LetterDocument>> =>
  store.read(async (tx) => {
    const found = await find(tx, seq);
    if (!found.ok) return found;
    const { row, body } = found.value;
    const opened = await tx.personal.open(row.case_id, body.document.path);
    if (typeof opened?.value !== 'string') return fail([problem('office_letter_erased', { number: seq })]);
    return ok({ row, bytes: Buffer.from(opened.value, 'base64') });
  });

export interface LettersQuery {
  readonly kind?: LetterKind | undefined;
  readonly year?: number | undefined;
  readonly case?: string | undefined;
  /** The entry of the last letter of the page before. */
  readonly cursor?: number | undefined;
  /** 1 to 1000. */
  readonly limit: number;
}

/** The register of letters, in the order in which they were issued: within a code and year that of their numbers. */
export const listLetters = (
  { store }: Pick<OfficeDeps, 'store'>,
  { kind, year, case: caseId, cursor, limit }: LettersQuery,
): Promise<Result<{ readonly letters: readonly LetterRow[]; readonly cursor: number | null }>> =>
  store.read(async ({ projections }) => {
    const letters = await projections.list('letter', {
      where: [
        ...(kind === undefined ? [] : [{ column: 'kind', is: '=', value: kind } as const]),
        ...(year === undefined ? [] : [{ column: 'year', is: '=', value: year } as const]),
        ...(caseId === undefined ? [] : [{ column: 'case_id', is: '=', value: caseId } as const]),
        ...(cursor === undefined ? [] : [{ column: 'letter_seq', is: '>', value: cursor } as const]),
      ],
      order: { direction: 'up' },
      limit,
    });
    const last = letters.at(-1)?.letter_seq ?? null;
    return ok({ letters, cursor: letters.length < limit ? null : last });
  });
