import { randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../src/domain/result.js';
import { recommend } from '../../src/engine/recommend.js';
import { approveRulebook } from '../../src/office/approve-rulebook.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import type { Store } from '../../src/office/ports.js';
import { projector } from '../../src/office/projector.js';
import { type Proposal, readProposal } from '../../src/office/read-proposal.js';
import { readProposals } from '../../src/office/read-proposals.js';
import { proposeRulebook } from '../../src/office/propose-rulebook.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { emptyShelf } from '../../src/office/shelf.js';
import { plainLetters } from '../support/plain-letters.js';
import { testSettings } from '../support/settings.js';
import { takeBackProposal } from '../../src/office/take-back-proposal.js';
import { whatIf } from '../../src/office/what-if.js';
import { withdrawRulebook } from '../../src/office/withdraw-rulebook.js';
import { overBoth, type Suite } from '../store/over-both.js';
import { expectSound } from '../store/stores.js';
import { by, sha256, smallCase, submitted } from '../support/office.js';
import { digests } from './digest.suite.js';
import { author, second, smallCases, smallProposal } from '../support/publishing.js';
import { smallRulebook } from '../support/small-rulebook.js';
import { codesOf, valueIn } from '../support/results.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const next = smallRulebook({ version: '1.1.0', from: '2022-08-01' });
const later = smallRulebook({ version: '1.2.0', from: '2022-09-01' });

/** Two offices on one database, as two processes have it, each with its own parsed rulebooks and one clock. */
async function twoOffices(suite: Suite) {
  let day = '2022-01-01';
  const clock = (): number => Date.parse(`${day}T04:00:00Z`);
  const options = await suite.options({ projector, clock });
  const officeOn = (store: Store): OfficeDeps => ({
    store,
    clock,
    random: (length) => randomBytes(length),
    sha256,
    recommend,
    shelf: emptyShelf(),
    settings: testSettings,
    makeLetter: plainLetters,
  });
  const one = officeOn(await suite.open(options));
  const file = { text: smallRulebook(), file: 'small.yaml', calendar: () => undefined };
  valueIn(await publishRulebook(one, { ...file, ...by() }));
  day = '2022-07-10';
  const other = officeOn(await suite.open(suite.beside(options)));
  const setDay = (to: string): void => {
    day = to;
  };
  return { one, other, setDay };
}

const propose = async (office: OfficeDeps, text: string) =>
  valueIn(await proposeRulebook(office, smallProposal(text))).proposal;

const approve = (office: OfficeDeps, { seq, body: { id, version, hash } }: Proposal) =>
  approveRulebook(office, { id, version, hash, proposal: seq, actor: second, idempotency: null });

const publishing = (suite: Suite): void => {
  describe('two processes of one office', () => {
    it('use a version that came through both, each from its first day on, without a new start', async () => {
      const { one, other, setDay } = await twoOffices(suite);
      // Both have parsed what was in force before.
      for (const office of [one, other]) await submitted(office);
      const proposal = await propose(one, next);
      expect(valueIn(await readProposal(other, proposal.body))).toEqual({
        ...proposal,
        state: 'open',
        text: next,
        cases: [{ file: 'all.yaml', text: smallCases }],
        note: null,
      });
      valueIn(await approve(other, proposal));
      const versionsOn = async (day: string) => {
        setDay(day);
        const today = smallCase({ found_on: day, conduct: { from: day, until: day } });
        const answers = [
          (await submitted(one, today)).recommendations[0]?.recommendation,
          valueIn(await whatIf(one, { case: today }))[0]?.recommendation,
          (await submitted(other, today)).recommendations[0]?.recommendation,
        ];
        return answers.map((recommendation) => recommendation?.rulebook.version);
      };
      expect(await versionsOn('2022-07-31')).toEqual(['1.0.0', '1.0.0', '1.0.0']);
      expect(await versionsOn('2022-08-01')).toEqual(['1.1.0', '1.1.0', '1.1.0']);
      await expectSound(one.store);
      await expectSound(other.store);
    });

    it('publish one of two approvals, and of two that exclude each other the first', async () => {
      const { one, other } = await twoOffices(suite);
      const proposal = await propose(one, next);
      const both = await Promise.all([approve(one, proposal), approve(other, proposal)]);
      expect(both.filter((result) => result.ok)).toHaveLength(1);
      expect(both.flatMap(codesOf)).toEqual(['office_rulebook_published']);
      const [first, rival] = [
        await propose(one, later),
        await propose(other, smallRulebook({ version: '1.3.0', from: '2022-08-15' })),
      ];
      // Whichever comes second: the version that it was compared with is no longer the one that it follows on.
      valueIn(await approve(other, rival));
      expect(codesOf(await approve(one, first))).toEqual(['office_proposal_superseded']);
      await expectSound(one.store);
    });

    it('make the same rows anew from proposals of every state', async () => {
      const { one, other } = await twoOffices(suite);
      valueIn(await approve(other, await propose(one, next)));
      await propose(one, later);
      const open = await propose(other, later);
      const back = await propose(one, smallRulebook({ version: '1.4.0', from: '2022-10-01' }));
      const reason = '日期有误，改后再提请，请以新的为准';
      const of = { ...back.body, proposal: back.seq, reason, actor: author, idempotency: null };
      valueIn(await takeBackProposal(other, of));
      const withdrawal = { id: 'small', version: '1.1.0', reason, secondPerson: '李四' };
      valueIn(await withdrawRulebook(one, { ...withdrawal, ...by() }));
      const rows = valueIn(
        await one.store.read(async ({ projections }) =>
          ok(await projections.list('rulebook_proposal', { order: { direction: 'up' }, limit: 10 })),
        ),
      );
      expect(rows.map(({ version, state, proposed_seq: seq }) => [version, state, seq])).toEqual([
        ['1.1.0', 'published', expect.any(Number)],
        ['1.2.0', 'open', open.seq],
        ['1.4.0', 'taken_back', back.seq],
      ]);
      expect(valueIn(await readProposals(other)).map(({ version }) => version)).toEqual(['1.2.0']);
      await expectSound(one.store);
      await expectSound(other.store);
    });
  });
};

overBoth([publishing, digests]);
