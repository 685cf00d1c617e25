import { approveRulebook } from '../../src/office/approve-rulebook.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { proposeRulebook } from '../../src/office/propose-rulebook.js';
import { smallRulebook } from './small-rulebook.js';
import { valueIn } from './results.js';

export const author = { id: 'author-1', authenticated: false } as const;
export const second = { id: 'second-2', authenticated: false } as const;

/** Cases that meet every rule of the small rulebook, and what they give by it. */
export const smallCases = `- name: Whoever had no such duty is done nothing to
  decided_on: 2024-07-10
  facts: { harm: great }
  subjects: { town: { theirs: false } }
  want: { town: { outcome: settled, response: nothing, met: [SET-1] } }
- name: All that raises and lowers a response at once
  decided_on: 2024-07-10
  facts: { harm: none }
  subjects:
    town: { theirs: true, knowing: true, pressed: true, helped: true, earlier: 1, last_order: not_complied }
  want: { town: { response: order, met: [AGG-1, EXE-1, FLO-1, FLO-2, GRID-1, MIT-1] } }
- name: 有一定后果的责令
  decided_on: 2024-07-10
  facts: { harm: some }
  subjects: { town: { theirs: true, knowing: false, earlier: 0, last_order: none, helped: false } }
  want: { town: { response: order, met: [GRID-2] } }
- name: Great harm goes to the top
  decided_on: 2024-07-10
  facts: { harm: great }
  subjects: { town: { theirs: true, knowing: false, earlier: 0, last_order: none, helped: false } }
  want: { town: { response: top, met: [GRID-3] } }
`;

/** What is proposed: the small rulebook with its cases, by `author`. */
export const smallProposal = (text = smallRulebook(), actor: typeof author | typeof second = author) =>
  ({
    text,
    file: 'rules/small/a-version.yaml',
    calendar: () => undefined,
    cases: [{ file: 'fixtures/cases/small/all.yaml', text: smallCases }],
    actor,
    idempotency: null,
  }) as const;

/** Proposes a version as `author` and approves it as `second`. */
export async function publishedByTwo(office: OfficeDeps, text: string) {
  const { proposal } = valueIn(await proposeRulebook(office, smallProposal(text)));
  const { id, version, hash } = proposal.body;
  const approval = { id, version, hash, proposal: proposal.seq, actor: second, idempotency: null };
  return valueIn(await approveRulebook(office, approval));
}
