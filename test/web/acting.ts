import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Service } from '../http/service.js';
import { incident } from '../support/report/acts.js';

const madeSchema = z.looseObject({ case: z.string(), entry: z.number().optional() });

/** Writes over HTTP as somebody, and expects that it is done. */
export async function posted(service: Service, path: string, body: unknown, as = 'clerk-1') {
  const answer = await service.post(path, body, { 'gradus-actor': as });
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  return madeSchema.parse(answer.json());
}

const askedSchema = z.looseObject({
  recommendations: z.array(
    z.looseObject({
      subject: z.string(),
      latest: z.boolean(),
      ask: z.array(
        z.looseObject({ fact: z.string(), answers: z.array(z.looseObject({ value: z.unknown() })) }),
      ),
    }),
  ),
});
const bookSchema = z.looseObject({ facts: z.array(z.looseObject({ id: z.string(), scope: z.string() })) });

// Neither the mildest nor the severest answer, so that none decides.
const plainAnswer = (values: readonly unknown[]): unknown =>
  typeof values[0] === 'boolean' ? false : typeof values[0] === 'string' ? values[1] : values[0];

/** Answers all that is asked of the first subject, with what is known of it, but what is left open. */
export async function answered(
  service: Service,
  id: string,
  open: readonly string[] = [],
  known: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const read = await service.get(`/v1/cases/${id}/recommendations`);
  const [of] = askedSchema.parse(read.json()).recommendations.filter(({ latest }) => latest);
  const book = await service.get('/v1/rulebooks/epidemic-supervision/1.0.0');
  const scopes = new Map(bookSchema.parse(book.json()).facts.map((fact) => [fact.id, fact.scope]));
  const given = (scope: string) =>
    Object.fromEntries(
      (of?.ask ?? [])
        .filter(({ fact }) => scopes.get(fact) === scope && !open.includes(fact))
        .map(({ fact, answers }) => [fact, known[fact] ?? plainAnswer(answers.map(({ value }) => value))]),
    );
  await posted(service, `/v1/cases/${id}/facts`, {
    kind: 'answer',
    source: '现场查看记录。',
    facts: given('case'),
    subjects: [{ id: of?.subject, facts: given('subject') }],
  });
}

/** The first incident of the report with all that is asked answered, but what is left open. */
export async function submitted(service: Service, open: readonly string[] = []): Promise<string> {
  const first = incident('s1');
  const left = Object.fromEntries(Object.entries(first.facts).filter(([fact]) => !open.includes(fact)));
  const { case: id } = await posted(service, '/v1/cases', { ...first, facts: left });
  await answered(service, id, open);
  return id;
}

export const backAt = (page: Page, id: string): Promise<void> =>
  page.waitForURL(({ pathname }) => pathname === `/cases/${id}`);
