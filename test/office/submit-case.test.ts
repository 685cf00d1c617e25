import { describe, expect, it } from 'vitest';
import type { SubmittedCase } from '../../src/domain/case.js';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import { fail, ok } from '../../src/domain/result.js';
import { recommend } from '../../src/engine/recommend.js';
import { structureOf } from '../../src/engine/record.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { listCases } from '../../src/office/list-cases.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { submitCase } from '../../src/office/submit-case.js';
import { by, clerk, requestKey, smallCase, smallOffice, submitted } from '../support/office.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { codesOf, valueIn } from '../support/results.js';

const entriesOf = async ({ store }: OfficeDeps) =>
  valueIn(await store.read(async (tx) => ok(await tx.trail.entries({ from: 0, limit: 1000 }))));

const two: Partial<SubmittedCase> = {
  facts: { kind: 'missing', harm: 'some' },
  subjects: [
    { id: 'town', ref: 'u-1', facts: { theirs: true, knowing: true } },
    { id: 'village', ref: 'u-2', kind: 'organisation', facts: { theirs: false } },
  ],
};

/** The bytes of what is recommended, by subject: structure and sentences. */
const bytesOf = (answer: Awaited<ReturnType<typeof submitted>>): readonly string[] =>
  answer.recommendations.map(({ recommendation }) =>
    canonicalJson([structureOf(recommendation), recommendation.text]),
  );

describe('a submitted case', () => {
  it('is answered with a recommendation for each subject, in the order of their ids', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, two);
    expect(answer.caseId).toMatch(/^c-[0-9a-f]{16}$/);
    expect(answer.recommendations.map((made) => [made.subject, made.recommendation.response])).toEqual([
      ['town', 'top'],
      ['village', 'nothing'],
    ]);
  });

  it('stands in the trail with its recommendations and what is new in the register', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, two);
    const kinds = (await entriesOf(office)).map(({ entry }) => entry.kind);
    expect(kinds).toEqual([
      'genesis',
      'rulebook_text',
      'rulebook_published',
      'subject_registered',
      'subject_registered',
      'case_submitted',
      'recommendation_made',
      'recommendation_made',
    ]);
    expect(answer.entry).toBe(5);
    await submitted(office, two);
    const again = (await entriesOf(office)).slice(8).map(({ entry }) => entry.kind);
    expect(again).toEqual(['case_submitted', 'recommendation_made', 'recommendation_made']);
  });

  it('that is sent again with its key gets the same answer and no second entry', async () => {
    const office = await smallOffice();
    const sent = smallCase(two);
    const input = { case: sent, actor: clerk, idempotency: requestKey('POST /cases', 'k-1', { any: 1 }) };
    const first = valueIn(await submitCase(office, input));
    const size = (await entriesOf(office)).length;
    office.setDay('2022-09-01');
    const second = valueIn(await submitCase(office, input));
    expect(second).toEqual({ ...first, repeated: true });
    expect((await entriesOf(office)).length).toBe(size);
  });

  it('leaves no personal data in the trail', async () => {
    const office = await smallOffice();
    await submitted(office, {
      reference: 'CANARY-1',
      summary: 'CANARY-2',
      act: 'CANARY-3',
      previous_case: 'CANARY-4',
      reporter: { name: 'CANARY-5', contact: 'CANARY-6', anonymous: false },
      evidence: [{ kind: 'photo', ref: 'CANARY-7', sha256: 'ca'.repeat(32) }],
      subjects: [
        {
          id: 'town',
          ref: 'u-1',
          name: 'CANARY-8',
          facts: { theirs: true, words: 'CANARY-9', disabled: true },
        },
      ],
    });
    const text = (await entriesOf(office)).map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
    expect(text).not.toContain('CANARY');
    expect(text).not.toContain('ca'.repeat(32));
    expect(text).not.toMatch(/"disabled":(true|\{"value":true)/);
  });

  it('is answered the same whoever reported it, whatever the subject is called, in whatever order', async () => {
    const office = await smallOffice();
    const plain = bytesOf(await submitted(office, two));
    const other = await submitted(office, {
      ...two,
      reporter: { name: 'Somebody else', anonymous: false },
      summary: 'Other words',
      facts: { harm: 'some', kind: 'missing' },
      subjects: [
        { id: 'village', ref: 'u-2', name: 'B', kind: 'organisation', facts: { theirs: false } },
        { id: 'town', ref: 'u-1', name: 'A', facts: { knowing: true, theirs: true, words: 'said' } },
      ],
    });
    expect(bytesOf(other)).toEqual(plain);
  });

  it('is evaluated once for each subject, ahead of its transaction', async () => {
    let evaluated = 0;
    const counting: OfficeDeps['recommend'] = (request) => {
      evaluated += 1;
      return recommend(request);
    };
    const office = await smallOffice({ recommend: counting });
    await submitted(office, two);
    expect(evaluated).toBe(2);
  });

  it('says how it was found, which is a fact where the rulebook has one of that name', async () => {
    const office = await smallOffice();
    const answer = await submitted(office, { found_by: 'on_site' });
    expect(answer.recommendations[0]?.recommendation.facts['found_by']).toBeUndefined();
    const found =
      '  found_by: { type: choice, values: [on_site], label: { en: By, zh: 方式 }, scope: case, never_decides: true }';
    const text = smallRulebook({ version: '1.1.0', from: '2022-07-10' }).replace(
      '\nfacts:\n',
      `\nfacts:\n${found}\n`,
    );
    valueIn(await publishRulebook(office, { text, file: 'small.yaml', calendar: () => undefined, ...by() }));
    const day = { found_on: '2022-07-10', conduct: { from: '2022-07-10', until: null } };
    const again = await submitted(office, { ...day, found_by: 'on_site' });
    expect(again.recommendations[0]?.recommendation.facts['found_by']).toEqual({
      value: 'on_site',
      origin: 'reported',
    });
    const other = await submitCase(office, { case: smallCase({ ...day, found_by: 'letter' }), ...by() });
    expect(codesOf(other)).toEqual(['sent_fact_value']);
  });

  it('names a rulebook that is published, or is told a near one', async () => {
    const office = await smallOffice();
    const answer = await submitCase(office, { case: smallCase({ rulebook: 'smal' }), ...by() });
    expect(answer.ok ? null : answer.error.map(({ code, params }) => [code, params.suggestion])).toEqual([
      ['office_rulebook_unknown', '`small`'],
    ]);
  });

  it('is told everything that is wrong with it, each with its place, and leaves nothing behind', async () => {
    const office = await smallOffice();
    const size = (await entriesOf(office)).length;
    const answer = await submitCase(office, {
      case: smallCase({
        found_on: '2022-07-07',
        conduct: { from: '2022-07-08', until: '2022-07-06' },
        facts: { kind: 'lat', earlier: 2 },
        subjects: [
          { id: 'town', ref: 'u-1', facts: { theirs: true } },
          { id: 'town', ref: 'u-1', facts: { knowing: 'yes' } },
        ],
      }),
      ...by(),
    });
    const found = answer.ok ? [] : answer.error.map(({ code, place }) => [code, place?.path]);
    expect(found).toEqual([
      ['office_subject_twice', '/subjects/1/id'],
      ['office_ref_twice', '/subjects/1/ref'],
      ['office_conduct_ends_first', '/conduct/until'],
      ['office_found_first', '/found_on'],
      ['sent_fact_value', '/facts/kind'],
      ['sent_fact_sourced', '/facts/earlier'],
      ['sent_fact_value', '/subjects/1/facts/knowing'],
    ]);
    expect((await entriesOf(office)).length).toBe(size);
  });

  it('cannot be of tomorrow', async () => {
    const office = await smallOffice();
    const answer = await submitCase(office, { case: smallCase({ found_on: '2022-07-11' }), ...by() });
    expect(codesOf(answer)).toEqual(['office_day_to_come']);
  });

  it('on which the engines differ is recorded with both, and nothing is recommended', async () => {
    const differing: OfficeDeps['recommend'] = async (request) =>
      request.subject.id === 'village'
        ? fail({
            version: '1.0.0',
            day: '2022-07-08',
            differences: [{ rule: 'SET-1', path: null, reference: 'met', compiled: 'not_met' }],
          })
        : recommend(request);
    const office = await smallOffice({ recommend: differing });
    const input = {
      case: smallCase(two),
      actor: clerk,
      idempotency: requestKey('POST /cases', 'k-2', null),
    };
    expect(codesOf(await submitCase(office, input))).toEqual(['office_engine_disagreement']);
    const entries = await entriesOf(office);
    expect(entries.slice(-2).map(({ entry }) => entry.kind)).toEqual(['case_submitted', 'evaluation_failed']);
    expect(entries.at(-1)?.entry.body['differences']).toEqual([
      { rule: 'SET-1', path: null, reference: 'met', compiled: 'not_met' },
    ]);
    const { cases } = valueIn(await listCases(office, {}));
    expect(cases.map(({ file }) => file.status)).toEqual(['evaluation_failed']);
    expect(codesOf(await submitCase(office, input))).toEqual(['office_engine_disagreement']);
    expect((await entriesOf(office)).length).toBe(entries.length);
  });
});
