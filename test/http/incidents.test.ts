import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseSchema } from '../../src/domain/case.js';
import { evaluateAlone } from '../../src/engine/evaluate-alone.js';
import { gatherFacts } from '../../src/engine/gather-facts.js';
import { readRulesFile } from '../../src/office/publish-rulebook.js';
import { calendars, rulesFile, sha256 } from '../support/office.js';
import { epidemicService } from './service.js';
import { valueIn } from '../support/results.js';

const day = '2022-07-10';
const { rulebook } = valueIn(
  readRulesFile({ sha256 }, { ...rulesFile('rules/epidemic-supervision/1.0.0.yaml'), calendar: calendars }),
);

/** What the trail says of a subject of whom it has nothing. */
const noHistory: Record<string, number | string> = {};
for (const { id, source, values } of rulebook.facts) {
  if (source?.kind === 'count') noHistory[id] = 0;
  if (source?.kind === 'latest' && values.includes('none')) noHistory[id] = 'none';
}

const incident = (number: number): string => readFileSync(`fixtures/incidents/s${number}.json`, 'utf8');

/** What the engine alone recommends for each subject of an incident. */
async function alone(text: string) {
  const sent = caseSchema.parse(JSON.parse(text));
  const recommended = [];
  for (const { id, kind, ref, facts } of sent.subjects) {
    const records = gatherFacts({
      declarations: rulebook.facts,
      reported: { found_by: sent.found_by ?? null, ...sent.facts, ...facts },
      builtIn: {
        conduct_from: sent.conduct?.from ?? null,
        conduct_until: sent.conduct?.until ?? null,
        decided_on: day,
        found_on: sent.found_on,
      },
      history: ref ? noHistory : {},
    });
    const subject = { id, kind: kind ?? null };
    const made = await evaluateAlone({ rulebook, subject, facts: records, decidedOn: day });
    if (!made.ok) throw new Error('the engines differ');
    recommended.push(made.value);
  }
  return recommended;
}

interface Essentials {
  readonly subject: string;
  readonly outcome: string;
  readonly response: string | null;
  readonly tracks: readonly string[];
  readonly deadline: unknown;
}

const essentials = ({ subject, outcome, response, tracks, deadline }: Essentials): Essentials => ({
  subject,
  outcome,
  response,
  tracks,
  deadline,
});

const bySubject = (a: Essentials, b: Essentials): number => (a.subject < b.subject ? -1 : 1);

describe('the ten incidents of the report', () => {
  it('are answered over HTTP as the engine alone answers them', async () => {
    const { post } = await epidemicService(day);
    for (let number = 1; number <= 10; number += 1) {
      const answer = await post('/v1/cases', incident(number));
      expect([number, answer.statusCode]).toEqual([number, 201]);
      const expected = (await alone(incident(number))).map(essentials).sort(bySubject);
      expect([number, answer.json().recommendations.map(essentials)]).toEqual([number, expected]);
    }
  });
});
