import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { type SubmittedCase, caseSchema } from '../../src/domain/case.js';
import { problemDocumentSchema, type ProblemDocument } from '../../src/http/problem-document.js';
import { casesSchema, caseViewSchema } from '../../src/http/schemas/case-answers.js';
import { submittedSchema } from '../../src/http/schemas/recommendation-answers.js';
import { root } from './processes.js';
import type { Answer, Service } from './service.js';

export type Submitted = z.infer<typeof submittedSchema>;

const folder = join(root, 'fixtures', 'incidents');

/** The ten incidents by name, `s1` to `s10`. */
export const incidents: ReadonlyMap<string, SubmittedCase> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [
      name.replace('.json', ''),
      caseSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    ]),
);

const all = [...incidents.values()];

/** One of the incidents, in turn, as a case of its own. */
export function incident(at: number, reference: string): SubmittedCase {
  const one = all[at % all.length];
  if (!one) throw new Error('there are no incidents');
  return { ...one, reference };
}

/** The recommendations of an answer that took the case in. */
export function submittedIn(answer: Answer): Submitted {
  expect(answer).toMatchObject({ status: 201 });
  return submittedSchema.parse(answer.body);
}

/** The problem document of a refusal. */
export function problemIn(answer: Answer): ProblemDocument {
  const document = problemDocumentSchema.parse(answer.body);
  expect(document.status).toBe(answer.status);
  return document;
}

/** Ids of all cases, over all pages of the list. */
export async function caseIds({ get }: Pick<Service, 'get'>): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = casesSchema.parse((await get(`/v1/cases?limit=100${page}`)).body);
    ids.push(...answer.cases.map((row) => row.case));
    cursor = answer.cursor;
  } while (cursor !== null);
  return ids;
}

const contentSchema = z.object({ reference: z.object({ value: z.string() }) });

/** The reference that a case was submitted with, read back. */
export async function referenceOf({ get }: Service, id: string): Promise<string> {
  const answer = await get(`/v1/cases/${id}`);
  expect([id, answer.status]).toEqual([id, 200]);
  return contentSchema.parse(caseViewSchema.parse(answer.body).content).reference.value;
}
