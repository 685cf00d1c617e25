import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Client } from './client.js';

const madeSchema = z.looseObject({
  case: z.string(),
  entry: z.number().optional(),
  recommendations: z.array(
    z.looseObject({
      entry: z.number(),
      subject: z.string(),
      response: z.string().nullable(),
      ask: z.array(z.looseObject({ fact: z.string() })),
    }),
  ),
});
// A proposal is named by the entry that drafted it.
const entrySchema = z
  .looseObject({ entry: z.number().optional(), proposal: z.number().optional() })
  .transform(({ entry, proposal }) => z.number().parse(entry ?? proposal));

const answeredSchema = z.looseObject({ entry: z.number(), seconding: z.enum(['awaited', 'none']) });
const secondedSchema = z.looseObject({ decision: z.number() });

/** A case that was taken in, with what was last recommended of each subject. */
export interface Taken {
  readonly id: string;
  readonly made: z.infer<typeof madeSchema>['recommendations'];
}

const incidentSchema = z.looseObject({
  facts: z.record(z.string(), z.unknown()),
  subjects: z.array(z.looseObject({ id: z.string(), ref: z.string(), name: z.string() })),
});
export const incident = (name: string) =>
  incidentSchema.parse(JSON.parse(readFileSync(`fixtures/incidents/${name}.json`, 'utf8')));

/** What the office's people do, each under an id of their own. */
export function actsOf(client: Client) {
  const entry = async (as: string, path: string, body: unknown): Promise<number> =>
    entrySchema.parse(await client.post(as, path, body));
  const taken = (answer: unknown): Taken => {
    const { case: id, recommendations: made } = madeSchema.parse(answer);
    return { id, made };
  };
  return {
    entry,
    submit: async (body: unknown): Promise<Taken> => taken(await client.post('clerk-1', '/v1/cases', body)),
    evaluate: async ({ id }: Taken, reason: string): Promise<Taken> =>
      taken(await client.post('clerk-1', `/v1/cases/${id}/evaluations`, { reason })),
    /** Decides as was recommended, with all that the rungs ask for, and a second person who agrees where one is awaited. */
    async decide({ id, made }: Taken, reasons: string, subject?: string): Promise<number> {
      const found = made.find((one) => subject === undefined || one.subject === subject);
      if (!found) throw new Error(`nothing was recommended for ${subject}`);
      const { entry: recommendation, response, ask } = found;
      const answer = await client.post('decider-1', `/v1/cases/${id}/decisions`, {
        subject: found.subject,
        recommendation,
        response,
        facts_confirmed: true,
        reasons,
        cannot_establish: Object.fromEntries(
          ask.map(({ fact }) => [fact, '现有记录中没有，也无人能够说明。']),
        ),
        officers: ['李一', '王二'],
      });
      const { entry: recorded, seconding } = answeredSchema.parse(answer);
      if (seconding === 'none') return recorded;
      const agreed = { proposal: recorded, agrees: true, reasons: '已核对现场记录与责令内容，同意移交。' };
      const seconded = await client.post('second-1', `/v1/cases/${id}/secondings`, agreed);
      return secondedSchema.parse(seconded).decision;
    },
    hear: ({ id }: Taken, subject: string, on: string): Promise<number> =>
      entry('clerk-1', `/v1/cases/${id}/hearings`, {
        subject,
        held_on: on,
        heard: '镇党委书记',
        statement: '人手不足，车辆未到位。',
      }),
    close: ({ id }: Taken, reasons: string): Promise<number> =>
      entry('head-1', `/v1/cases/${id}/closing`, { reasons }),
    letter: ({ id }: Taken, kind: string, subject: string, more: object): Promise<number> =>
      entry('clerk-1', `/v1/cases/${id}/letters`, {
        kind,
        subject,
        language: 'zh',
        recipients: ['r-1'],
        with_summary: true,
        ...more,
      }),
  };
}
export type Acts = ReturnType<typeof actsOf>;
