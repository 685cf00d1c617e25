import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.js';
import { ok } from '../../src/domain/result.js';
import { approveRulebook } from '../../src/office/approve-rulebook.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { plain } from '../../src/office/plain.js';
import { type ProposeInput, proposeRulebook } from '../../src/office/propose-rulebook.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { readProposal } from '../../src/office/read-proposal.js';
import { readProposals } from '../../src/office/read-proposals.js';
import { readRulebooks } from '../../src/office/read-rulebooks.js';
import { emptyShelf } from '../../src/office/shelf.js';
import { takeBackProposal } from '../../src/office/take-back-proposal.js';
import { withdrawRulebook } from '../../src/office/withdraw-rulebook.js';
import {
  by,
  calendars,
  newOffice,
  requestKey,
  rulesFile,
  sha256,
  smallOffice,
  submitted,
} from '../support/office.js';
import { author, publishedByTwo, second, smallCases, smallProposal } from '../support/publishing.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { codesOf, valueIn } from '../support/results.js';

const next = smallRulebook({ version: '1.1.0', from: '2022-08-01' });

const propose = async (office: OfficeDeps, input: Partial<ProposeInput> = {}) =>
  valueIn(await proposeRulebook(office, { ...smallProposal(next), ...input })).proposal;

type Approval = Parameters<typeof approveRulebook>[1];

const approve = (
  office: OfficeDeps,
  proposal: { readonly seq: number; readonly body: { readonly hash: string } },
  more: Partial<Approval> = {},
) =>
  approveRulebook(office, {
    id: 'small',
    version: '1.1.0',
    hash: proposal.body.hash,
    proposal: proposal.seq,
    actor: second,
    idempotency: null,
    ...more,
  });

const sizeOf = async ({ store }: OfficeDeps) =>
  valueIn(await store.read(async (tx) => ok((await tx.trail.head()).size)));

const kindsFrom = async ({ store }: OfficeDeps, from: number) =>
  valueIn(
    await store.read(async ({ trail }) =>
      ok((await trail.entries({ from, limit: 100 })).map(({ entry }) => entry.kind)),
    ),
  );

const entryAt = async ({ store }: OfficeDeps, seq: number) =>
  valueIn(await store.read(async ({ trail }) => ok((await trail.entry(seq))?.entry)));

const statesOf = async (office: OfficeDeps) =>
  valueIn(await readRulebooks(office)).map(({ row, standing }) => [row.version, standing.state]);

describe('a proposal', () => {
  it('records the texts, the tests, and by whom, and nobody is judged by it', async () => {
    const office = await smallOffice();
    const before = await sizeOf(office);
    const proposal = await propose(office);
    expect(await kindsFrom(office, before)).toEqual([
      'rulebook_text',
      'rulebook_text',
      'rulebook_text',
      'rulebook_proposed',
    ]);
    expect(proposal).toMatchObject({
      seq: before + 3,
      proposedBy: author,
      body: {
        id: 'small',
        version: '1.1.0',
        file: 'a-version.yaml',
        proposed_on: '2022-07-10',
        supersedes: { version: '1.0.0', withdrawn: false },
        found: { cases: 4, passed: 4, proved: 3, undecided: 0, changed_cells: '0', recorded_cases: 0 },
      },
      review: {
        tests: {
          cases: 4,
          passed: 4,
          skipped: 0,
          never_met: [],
          files: [{ file: 'all.yaml', sha256: sha256(smallCases) }],
        },
      },
    });
    expect(proposal.body.review.sha256).toBe(sha256(canonicalJson(plain(proposal.review))));
    office.setDay('2022-08-02');
    const answer = await submitted(office);
    expect(answer.recommendations[0]?.recommendation.rulebook.version).toBe('1.0.0');
    expect(await statesOf(office)).toEqual([['1.0.0', 'in_force']]);
  });

  it('is refused where a case does not pass or a rule is met by none, and all of it is told', async () => {
    const office = await smallOffice();
    const before = await sizeOf(office);
    const text = smallCases
      .replace('response: top, met', 'response: order, met')
      .replace('earlier: 1', 'earlier: 0')
      .replace('FLO-1, FLO-2', 'FLO-2');
    const refused = await proposeRulebook(office, {
      ...smallProposal(next),
      cases: [{ file: 'cases.yaml', text }],
    });
    expect(codesOf(refused)).toEqual([
      'publish_tests_failed',
      'publish_case_differs',
      'publish_rule_never_met',
    ]);
    const [failed, differs, never] = refused.ok ? [] : refused.error;
    expect(failed?.params).toEqual({ cases: '4', failed: '1', never_met: '1' });
    expect(differs).toMatchObject({
      kind: 'finding',
      params: { expected: '`order`', found: '`top`' },
      place: { file: 'cases.yaml', line: 17 },
    });
    expect(never?.params).toEqual({ rule: '`FLO-1`' });
    expect(await sizeOf(office)).toBe(before);
  });

  it('is refused with what is wrong in the file and in the cases, all at once', async () => {
    const office = await smallOffice();
    const refused = await proposeRulebook(office, {
      ...smallProposal(next.replace('effect: settle', 'effect: setle')),
      cases: [
        { file: 'a.yaml', text: '- name: x' },
        { file: 'a.yaml', text: smallCases },
      ],
    });
    expect(new Set(refused.ok ? [] : refused.error.map(({ place }) => place?.file))).toEqual(
      new Set(['rules/small/a-version.yaml', undefined, 'a.yaml']),
    );
    expect(codesOf(refused)).toContain('publish_case_file_twice');
  });

  it('is refused where the version could not be published either', async () => {
    const office = await smallOffice();
    const codeOf = async (text: string) => codesOf(await proposeRulebook(office, smallProposal(text)));
    expect(await codeOf(smallRulebook())).toEqual(['office_rulebook_published']);
    expect(await codeOf(smallRulebook().replace('then: top', 'then: order'))).toEqual([
      'office_rulebook_changed',
    ]);
    expect(await codeOf(smallRulebook({ version: '1.1.0', from: '2022-07-09' }))).toEqual([
      'office_rulebook_backdated',
    ]);
    expect(await codeOf(smallRulebook({ version: '1.1.0' }))).toEqual([
      'office_rulebook_backdated',
      'versions_same_from',
    ]);
  });

  it('of a version that writes down what was public before may begin in the past', async () => {
    const office = await smallOffice();
    const text = smallRulebook({
      version: '1.1.0',
      from: '2022-07-01',
      more: 'codifies: { cite: a notice }',
    });
    valueIn(await approve(office, await propose(office, { text })));
    expect(await statesOf(office)).toEqual([
      ['1.0.0', 'superseded'],
      ['1.1.0', 'in_force'],
    ]);
  });

  it('follows on the version before it, whatever is published for later days', async () => {
    const office = await smallOffice();
    const first = await propose(office);
    await publishedByTwo(office, smallRulebook({ version: '1.2.0', from: '2022-09-01' }));
    const again = await propose(office);
    expect([first, again].map(({ body }) => body.supersedes?.version)).toEqual(['1.0.0', '1.0.0']);
    valueIn(await approve(office, again));
    expect(await statesOf(office)).toEqual([
      ['1.0.0', 'in_force'],
      ['1.1.0', 'approved'],
      ['1.2.0', 'approved'],
    ]);
  });

  it('is refused where the version that it follows on came while it was reviewed', async () => {
    const office = await smallOffice();
    const text = smallRulebook({ version: '1.2.0', from: '2022-09-01' });
    const files = { text: next, file: 'small.yaml', calendar: () => undefined };
    const meanwhile: ReturnType<typeof publishRulebook>[] = [];
    const onStep = (): void => {
      if (meanwhile.length === 0) meanwhile.push(publishRulebook(office, { ...files, ...by() }));
    };
    const refused = await proposeRulebook(office, { ...smallProposal(text), onStep });
    expect(codesOf(refused)).toEqual(['office_proposal_superseded']);
    for (const one of await Promise.all(meanwhile)) valueIn(one);
  });

  it('sent again under its key is answered as it was, whatever was published since', async () => {
    const office = await smallOffice();
    const keyed = { ...smallProposal(next), idempotency: requestKey('POST /v1/rulebooks', 'k-1', { next }) };
    const first = valueIn(await proposeRulebook(office, keyed));
    valueIn(await approve(office, first.proposal));
    const size = await sizeOf(office);
    const again = valueIn(await proposeRulebook(office, keyed));
    expect(again).toEqual({ ...first, repeated: true });
    expect(await sizeOf(office)).toBe(size);
  });
});

describe('an approval', () => {
  it('publishes what was proposed in one transaction, and names the content and what was shown', async () => {
    const office = await smallOffice();
    const proposal = await propose(office);
    const before = await sizeOf(office);
    const { approved, published, hash, effective } = valueIn(await approve(office, proposal));
    expect(await kindsFrom(office, before)).toEqual(['rulebook_approved', 'rulebook_published']);
    expect([approved, published]).toEqual([before, before + 1]);
    expect(effective).toEqual({ from: '2022-08-01', until: null });
    expect(await entryAt(office, approved)).toMatchObject({
      actor: second,
      body: {
        id: 'small',
        version: '1.1.0',
        hash,
        proposal: proposal.seq,
        review_sha256: proposal.body.review.sha256,
        approved_on: '2022-07-10',
      },
    });
    expect(await entryAt(office, published)).toMatchObject({ body: { approval: approved } });
    const fresh = { ...office, shelf: emptyShelf() };
    const texts = valueIn(await readRulebooks(fresh, { id: 'small' })).map(({ rulebook }) => rulebook.text);
    expect(texts).toEqual([smallRulebook(), next]);
  });

  it('lets the version hold from its first day on', async () => {
    const office = await smallOffice();
    await publishedByTwo(office, next);
    const versionOn = async (day: string) => {
      office.setDay(day);
      const today = { found_on: day, conduct: { from: day, until: day } };
      return (await submitted(office, today)).recommendations[0]?.recommendation.rulebook.version;
    };
    expect(await statesOf(office)).toEqual([
      ['1.0.0', 'in_force'],
      ['1.1.0', 'approved'],
    ]);
    expect([await versionOn('2022-07-31'), await versionOn('2022-08-01')]).toEqual(['1.0.0', '1.1.0']);
    expect(await statesOf(office)).toEqual([
      ['1.0.0', 'superseded'],
      ['1.1.0', 'in_force'],
    ]);
  });

  it('is refused to who proposed it, under whatever spelling', async () => {
    const office = await smallOffice();
    const proposal = await propose(office);
    for (const id of ['author-1', 'AUTHOR-1', 'author1', 'author.1'])
      expect(codesOf(await approve(office, proposal, { actor: { id, authenticated: false } }))).toEqual([
        'office_approval_same_person',
      ]);
    valueIn(await approve(office, proposal));
  });

  it('is refused where another content or an older proposal was read', async () => {
    const office = await smallOffice();
    const first = await propose(office);
    const changed = next.replace('then: top', 'then: order');
    const cases = [{ file: 'all.yaml', text: smallCases.replace('response: top', 'response: order') }];
    const newer = await propose(office, { text: changed, cases });
    expect(codesOf(await approve(office, first))).toEqual(['office_proposal_not_latest']);
    expect(codesOf(await approve(office, first, { proposal: null }))).toEqual(['office_proposal_hash']);
    expect(codesOf(await approve(office, newer, { hash: first.body.hash }))).toEqual([
      'office_proposal_hash',
    ]);
    valueIn(await approve(office, newer, { proposal: null }));
  });

  it('of the same content with other cases is one of another proposal', async () => {
    const office = await smallOffice();
    const first = await propose(office);
    const again = await propose(office, { cases: [{ file: 'all.yaml', text: `${smallCases}# more\n` }] });
    expect([again.body.hash === first.body.hash, again.seq === first.seq]).toEqual([true, false]);
    expect(codesOf(await approve(office, first))).toEqual(['office_proposal_not_latest']);
  });

  it('is refused where there is no proposal, or it was taken back', async () => {
    const office = await smallOffice();
    const none = { seq: 0, body: { hash: '0'.repeat(64) } };
    expect(codesOf(await approve(office, none))).toEqual(['office_proposal_unknown']);
    const proposal = await propose(office);
    const reason = 'The dates were not those of the notice';
    const taken = valueIn(
      await takeBackProposal(office, {
        id: 'small',
        version: '1.1.0',
        proposal: proposal.seq,
        reason,
        ...by(),
      }),
    );
    expect(codesOf(await approve(office, proposal))).toEqual(['office_proposal_taken_back']);
    expect(valueIn(await readProposal(office, proposal.body)).state).toBe('taken_back');
    expect(valueIn(await readProposals(office))).toEqual([]);
    const entry = await entryAt(office, taken.entry);
    expect(JSON.stringify(entry)).not.toContain(reason);
    const opened = await office.store.read(async ({ personal }) =>
      ok((await personal.open(null, `rulebooks/proposals/${proposal.seq}/withdrawn/reason`))?.value),
    );
    expect(valueIn(opened)).toBe(reason);
    valueIn(await approve(office, await propose(office)));
  });

  it('is refused once the version is published, or its first day has passed', async () => {
    const office = await smallOffice();
    const proposal = await propose(office);
    office.setDay('2022-08-02');
    expect(codesOf(await approve(office, proposal))).toEqual(['office_rulebook_backdated']);
    office.setDay('2022-07-11');
    valueIn(await approve(office, proposal));
    expect(codesOf(await approve(office, proposal))).toEqual(['office_rulebook_published']);
    expect(codesOf(await proposeRulebook(office, smallProposal(next)))).toEqual([
      'office_rulebook_published',
    ]);
  });

  it('is refused once the version that it follows on is another, or was withdrawn', async () => {
    const office = await smallOffice();
    const later = smallRulebook({ version: '1.2.0', from: '2022-09-01' });
    const afterFirst = await propose(office, { text: later });
    await publishedByTwo(office, next);
    const approveLater = (proposal: typeof afterFirst) => approve(office, proposal, { version: '1.2.0' });
    expect(codesOf(await approveLater(afterFirst))).toEqual(['office_proposal_superseded']);
    const afterNext = await propose(office, { text: later });
    expect(afterNext.body.supersedes?.version).toBe('1.1.0');
    const reason = 'A row was written the wrong way round';
    const secondPerson = 'Li Si';
    valueIn(await withdrawRulebook(office, { id: 'small', version: '1.1.0', reason, secondPerson, ...by() }));
    expect(codesOf(await approveLater(afterNext))).toEqual(['office_proposal_superseded']);
    const anew = await propose(office, { text: later });
    expect(anew.body.supersedes).toMatchObject({ version: '1.1.0', withdrawn: true });
    valueIn(await approveLater(anew));
  });

  it('sent again under its key is answered as it was', async () => {
    const office = await smallOffice();
    const proposal = await propose(office);
    const keyed = { idempotency: requestKey('approvals', 'k-1', { proposal: proposal.seq }) };
    const first = valueIn(await approve(office, proposal, keyed));
    expect(valueIn(await approve(office, proposal, keyed))).toEqual({ ...first, repeated: true });
  });

  it('publishes one of two proposals that are approved at the same time', async () => {
    const office = await smallOffice();
    const proposal = await propose(office);
    const both = await Promise.all([approve(office, proposal), approve(office, proposal)]);
    expect(both.flatMap(codesOf)).toEqual(['office_rulebook_published']);
  });
});

describe('the shipped rulebook', () => {
  it('is proposed and approved with its calendar', async () => {
    const office = await newOffice('2022-01-01');
    const file = rulesFile('rules/workplace-safety/1.0.0.yaml');
    const names = [
      'base',
      'settle',
      'floor-and-ceiling',
      'aggravate-and-mitigate',
      'deadlines',
      'tracks',
      'risk',
    ];
    const cases = names.map((name) => rulesFile(`fixtures/cases/workplace-safety/${name}.yaml`));
    const proposed = valueIn(
      await proposeRulebook(office, { ...smallProposal(), ...file, calendar: calendars, cases }),
    );
    const { id, version, hash } = proposed.proposal.body;
    const { seq } = proposed.proposal;
    valueIn(await approve(office, proposed.proposal, { id, version, hash, proposal: seq }));
    const fresh = { ...office, shelf: emptyShelf() };
    const [read] = valueIn(await readRulebooks(fresh, { id }));
    expect(read?.rulebook.text).toBe(file.text);
    expect(read?.calendarSha256).toBe(sha256(calendars('england').text));
  });
});

describe('the second person of a withdrawal', () => {
  it('is another than who withdraws, and stands outside the trail with the reasons', async () => {
    const office = await smallOffice();
    const withdraw = (more: { readonly reason?: string; readonly secondPerson?: string }) =>
      withdrawRulebook(office, {
        id: 'small',
        version: '1.0.0',
        reason: '表格中的一行写反了，需要更正',
        secondPerson: '李四',
        ...more,
        ...by(),
      });
    expect(codesOf(await withdraw({ secondPerson: 'Clerk 1' }))).toEqual(['office_withdrawal_same_person']);
    expect(codesOf(await withdraw({ secondPerson: '--' }))).toEqual(['office_withdrawal_same_person']);
    expect(codesOf(await withdraw({ reason: 'xxxxxxxxxxxx', secondPerson: 'clerk-1' }))).toEqual([
      'office_withdrawal_reasons',
      'office_withdrawal_same_person',
    ]);
    const { entry } = valueIn(await withdraw({}));
    expect(JSON.stringify(await entryAt(office, entry))).not.toMatch(/李四|写反/);
    expect(await statesOf(office)).toEqual([['1.0.0', 'withdrawn']]);
  });
});

describe('publishing without a second person', () => {
  it('ends an open proposal of the version', async () => {
    const office = await smallOffice();
    await propose(office);
    const files = { file: 'small.yaml', calendar: () => undefined, ...by() };
    valueIn(await publishRulebook(office, { text: next, ...files }));
    expect(valueIn(await readProposals(office))).toEqual([]);
  });
});
