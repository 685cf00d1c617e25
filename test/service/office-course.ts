import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { decidedSchema } from '../../src/http/schemas/case-answers.js';
import { proposalSchema } from '../../src/http/schemas/publishing-answers.js';
import { madeSchema } from '../../src/http/schemas/recommendation-answers.js';
import { incidents, problemIn, submittedIn, type Submitted } from './cases.js';
import { root } from './processes.js';
import type { Answer, Service } from './service.js';

type Made = Pick<Submitted, 'case' | 'recommendations'>;
type Recommendation = Made['recommendations'][number];

/** What a recommendation comes to, without numbers of entries and days, which differ between two runs. */
export const essentials = ({
  subject,
  outcome,
  response,
  tracks,
  deadline,
  met,
  rulebook,
}: Recommendation) => ({
  subject,
  outcome,
  response,
  tracks: tracks,
  deadline: deadline && { within: deadline.within, rule: deadline.rule },
  met,
  version: rulebook.version,
});

function firstOf({ recommendations: [first] }: Made): Recommendation {
  if (!first) throw new Error('nothing was recommended');
  return first;
}

const madeIn = (answer: Answer): Made => {
  expect(answer).toMatchObject({ status: 201 });
  return madeSchema.parse(answer.body);
};

/** A decision that follows the recommendation, and says of every fact that was asked for why it stays unknown. */
const following = ({ subject, entry, response, ask }: Recommendation) => ({
  subject,
  recommendation: entry,
  response,
  facts_confirmed: true,
  reasons: 'The site was closed all morning, as the photographs of the visit show.',
  cannot_establish: Object.fromEntries(ask.map(({ fact }) => [fact, 'The records were not kept.'])),
});

const decider = 'decider-1';

const id = 'epidemic-supervision';
const versionsSchema = z.object({ versions: z.array(z.object({ version: z.string(), state: z.string() })) });

/** Version 1.1.0 as a client sends it, with all of its cases but those of the choice among versions. */
function nextVersion() {
  const textOf = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
  const folder = ['fixtures', 'cases', id];
  const names = readdirSync(join(root, ...folder)).filter((name) => name.endsWith('.yaml'));
  return {
    file: '1.1.0.yaml',
    text: textOf('rules', id, '1.1.0.yaml'),
    cases: names.map((file) => ({ file, text: textOf(...folder, file) })),
  };
}

/** What an office does with its cases, over HTTP. `later` is another process on the same data, with newer rules. */
export function officeCourse(now: Service) {
  let cases: ReadonlyMap<string, Submitted> = new Map();
  const submitted = (name: string): Submitted => {
    const found = cases.get(name);
    if (!found) throw new Error(`${name} was not submitted`);
    return found;
  };
  const decide = (service: Service, made: Made, key: string) =>
    service.post(`/v1/cases/${made.case}/decisions`, following(firstOf(made)), { key, actor: decider });

  async function submitAll() {
    const found = new Map<string, Submitted>();
    for (const [name, body] of incidents)
      found.set(name, submittedIn(await now.post('/v1/cases', body, { key: name })));
    cases = found;
    return [...found].map(([name, { recommendations }]) => [name, recommendations.map(essentials)] as const);
  }

  /** An answer to what was asked gives another recommendation, and only that one can be decided on. */
  async function supplementAndDecide() {
    const before = submitted('s7');
    const supplement = {
      kind: 'answer',
      source: 'The log of the village office',
      subjects: [{ id: firstOf(before).subject, facts: { corrected_before_found: true } }],
    };
    const path = `/v1/cases/${before.case}/facts`;
    const made = madeIn(await now.post(path, supplement, { key: 's7-facts' }));
    const refused = problemIn(await decide(now, before, 's7-too-early'));
    const decided = decidedSchema.parse((await decide(now, made, 's7-decided')).body);
    return {
      made: made.recommendations.map(essentials),
      refused: [refused.status, refused.code],
      departure: decided.departure,
    };
  }

  /** Puts the next version into force by two persons, who ask another process than the cases were submitted to. */
  async function publishByTwo(later: Service) {
    const waiting = versionsSchema.parse((await later.get(`/v1/rulebooks/${id}`)).body);
    const proposed = await later.post('/v1/rulebooks', nextVersion(), { key: 'proposal', actor: 'author-1' });
    const { hash, proposal, review } = proposalSchema.parse(proposed.body);
    const path = `/v1/rulebooks/${id}/1.1.0/approvals`;
    const approve = (service: Service, actor: string) =>
      service.post(path, { hash, proposal }, { key: 'approval', actor });
    const refused = problemIn(await approve(now, 'author-1'));
    const approved = await approve(now, 'second-2');
    expect(approved).toMatchObject({ status: 201 });
    const published = versionsSchema.parse((await later.get(`/v1/rulebooks/${id}`)).body);
    return {
      waiting: waiting.versions.map(({ version }) => version),
      tests: [review.tests.cases, review.tests.passed],
      refused: [refused.status, refused.code],
      published: published.versions.map(({ version, state }) => [version, state]),
    };
  }

  /** A new version makes recommendations under the old one stale, also in a process that did not publish it. */
  async function decideUnderNewRules(later: Service) {
    const before = submitted('s1');
    const refused = problemIn(await decide(now, before, 's1-stale'));
    const supplement = { kind: 'correction', source: 'The log of the site', facts: { evidence_count: 3 } };
    const path = `/v1/cases/${before.case}/facts`;
    const made = madeIn(await now.post(path, supplement, { key: 's1-facts' }));
    const decided = await decide(now, made, 's1-decided');
    const { entry, departure } = decidedSchema.parse(decided.body);
    const again = await decide(later, made, 's1-decided');
    expect(decidedSchema.parse(again.body).entry).toBe(entry);
    return {
      refused: [refused.status, refused.code],
      made: made.recommendations.map(essentials),
      departure,
      replayed: again.headers.get('idempotency-replayed'),
    };
  }

  /** Both processes read the same. */
  async function expectSameReading(later: Service): Promise<void> {
    for (const { case: id } of cases.values())
      for (const path of [`/v1/cases/${id}`, `/v1/cases/${id}/recommendations`]) {
        const [one, other] = [await now.get(path), await later.get(path)];
        expect(one.status).toBe(200);
        expect(other.body).toEqual(one.body);
      }
  }

  return { submitAll, supplementAndDecide, publishByTwo, decideUnderNewRules, expectSameReading };
}
