import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCaseFiles } from '../../src/office/case-files.js';
import { reviewTests } from '../../src/office/review-tests.js';
import { readRulesFile } from '../../src/office/publish-rulebook.js';
import { calendars } from '../support/office.js';
import { valueIn } from '../support/results.js';
import { epidemicService, refusalOf, type Service, smallService } from './service.js';

const asked = {
  id: 'street-cleaning',
  title: { zh: '街道保洁', en: 'Street: "cleaning", #1' },
  from: '2022-08-01',
};
const begin = (service: Service, more = {}) => service.post('/v1/rulebooks:begin', { ...asked, ...more });

const shippedCases = async (id: string) =>
  readdirSync(`fixtures/cases/${id}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, text: readFileSync(`fixtures/cases/${id}/${file}`, 'utf8') }));

interface Begun {
  readonly text: string;
  readonly cases: readonly { readonly file: string; readonly text: string }[];
}

describe('POST /v1/rulebooks:begin', () => {
  it('gives a small rulebook under its title that two people can publish as it is, and records nothing', async () => {
    const service = await smallService();
    const before = service.size();
    const { text, cases }: Begun = (await begin(service)).json();
    expect(service.size()).toBe(before);
    const asYaml = { 'content-type': 'application/yaml', 'idempotency-key': undefined };
    expect((await service.post('/v1/rulebooks:check', text, asYaml)).json()).toMatchObject({
      id: 'street-cleaning',
      sound: true,
      findings: [],
    });
    const proposed = await service.post('/v1/rulebooks', { text, file: 'new.yaml', cases });
    expect(proposed.json()).toMatchObject({ state: 'open', supersedes: null });
    expect(refusalOf(await begin(service))).toEqual([409, 'begin_id_proposed', '/id']);
    const { hash, proposal } = proposed.json();
    const approval = await service.post(
      '/v1/rulebooks/street-cleaning/0.1.0/approvals',
      { hash, proposal },
      { 'gradus-actor': 'second-2' },
    );
    expect(approval.statusCode).toBe(201);
    expect((await service.get('/v1/rulebooks/street-cleaning/0.1.0')).json().title).toEqual(asked.title);
  });

  it('copies a published version with those of its cases that speak of it', async () => {
    const service = await epidemicService('2022-07-10', { cases: shippedCases });
    const of = { id: 'epidemic-supervision', version: '1.0.0' };
    const { text, cases }: Begun = (await begin(service, { copy_of: of })).json();
    const { rulebook, warnings } = valueIn(
      readRulesFile(service.office, { text, file: 'copy.yaml', calendar: calendars }),
    );
    expect(rulebook).toMatchObject({ id: 'street-cleaning', version: '0.1.0', title: asked.title });
    expect([rulebook.effective, rulebook.codifies, warnings]).toEqual([
      { from: '2022-08-01', until: null },
      null,
      [],
    ]);
    const files = valueIn(readCaseFiles(service.office, cases));
    const { tests, problems } = await reviewTests(service.office, rulebook, files, [], () => undefined);
    // The one case about the days before the copy holds.
    const failed = problems.flatMap(({ code, params }) =>
      code === 'publish_case_differs' ? params['case'] : [],
    );
    expect(new Set(failed).size).toBe(1);
    expect(String(failed[0])).toContain('in the first month of the plan');
    expect(tests).toMatchObject({ skipped: 0, passed: tests.cases - 1, never_met: [] });
    expect(tests.cases).toBeGreaterThan(200);
  });

  it('refuses an id that is none or is taken, and a version that is not there', async () => {
    const service = await smallService();
    expect(refusalOf(await begin(service, { id: 'Street cleaning' }))).toEqual([
      400,
      'rulebook_id_form',
      '/id',
    ]);
    expect(refusalOf(await begin(service, { id: 'small' }))).toEqual([409, 'begin_id_published', '/id']);
    const missing = { copy_of: { id: 'small', version: '7.0.0' } };
    expect(refusalOf(await begin(service, missing))).toEqual([404, 'office_version_unknown']);
    expect((await begin(service, { title: { zh: '街', en: ' ' } })).json()).toMatchObject({
      at: '/title/en',
    });
  });
});
