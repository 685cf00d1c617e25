import { createHash, randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { SubmittedCase } from '../../src/domain/case.js';
import type { SentDecision } from '../../src/domain/decision.js';
import { recommend } from '../../src/engine/recommend.js';
import { decide } from '../../src/office/decide.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import type { RequestKey } from '../../src/office/ports.js';
import { projector } from '../../src/office/projector.js';
import { publishRulebook } from '../../src/office/publish-rulebook.js';
import { emptyShelf } from '../../src/office/shelf.js';
import { plainLetters } from './plain-letters.js';
import { testSettings } from './settings.js';
import { type SubmitAnswer, submitCase } from '../../src/office/submit-case.js';
import { openStore } from '../../src/store/open-store.js';
import { cleanAfterTest } from './cleanups.js';
import { smallRulebook } from './small-rulebook.js';
import { valueIn } from './results.js';

export const clerk = { id: 'clerk-1', authenticated: true } as const;
export const decider = { id: 'decider-1', authenticated: true } as const;

/** Who asks, without a key: what is not repeated needs none. */
export const by = (actor: typeof clerk | typeof decider = clerk) => ({ actor, idempotency: null }) as const;

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const requestKey = (route: string, key: string, request: RequestKey['request']): RequestKey => ({
  actor: clerk.id,
  route,
  key,
  request,
});

/** An office on a store of its own in a new folder, whose clock stands until it is set. */
export interface TestOffice extends OfficeDeps {
  /** Noon in Shanghai on this day. */
  readonly setDay: (day: string) => void;
  /** Its data folder. */
  readonly folder: string;
}

/** @param copyOf the data folder of another office, from which this one goes on */
export async function newOffice(
  day = '2022-07-10',
  { copyOf, ...more }: Partial<OfficeDeps> & { readonly copyOf?: string | undefined } = {},
): Promise<TestOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-office-'));
  if (copyOf !== undefined) cpSync(copyOf, folder, { recursive: true });
  let time = 0;
  const setDay = (to: string): void => {
    time = Date.parse(`${to}T04:00:00Z`);
  };
  setDay(day);
  const clock = (): number => time;
  const store = valueIn(await openStore({ dataDir: folder, clock, random: randomBytes, projector }));
  const office = {
    store,
    clock,
    random: (length: number) => randomBytes(length),
    sha256,
    recommend,
    shelf: emptyShelf(),
    settings: testSettings,
    makeLetter: plainLetters,
    setDay,
    folder,
    ...more,
  };
  cleanAfterTest(async () => {
    await expectSound(office);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return office;
}

/** The whole trail verifies, and the projections and personal data are what its entries say. */
export async function expectSound({ store }: OfficeDeps): Promise<void> {
  expect(valueIn(await store.verify()).problems).toEqual([]);
  expect(valueIn(await store.rebuild())).toMatchObject({ differences: [], problems: [] });
}

export const rulesFile = (path: string) => ({
  file: path,
  text: readFileSync(path, 'utf8'),
});

export const calendars = (id: string) => {
  const file = `rules/calendars/${id}.yaml`;
  return { file, text: readFileSync(file, 'utf8') };
};

/** An office with the small rulebook, published on the day on which it begins. */
export async function smallOffice(more: Partial<OfficeDeps> = {}): Promise<TestOffice> {
  const office = await newOffice('2022-01-01', more);
  const text = smallRulebook();
  valueIn(await publishRulebook(office, { text, file: 'small.yaml', calendar: () => undefined, ...by() }));
  office.setDay('2022-07-10');
  return office;
}

/** A case under the small rulebook; what is given stands before what is usual. */
export const smallCase = (more: Partial<SubmittedCase> = {}): SubmittedCase => ({
  rulebook: 'small',
  found_on: '2022-07-08',
  conduct: { from: '2022-07-08', until: '2022-07-08' },
  facts: { kind: 'late', harm: 'none' },
  subjects: [{ id: 'town', ref: 'u-0017', facts: { theirs: true, knowing: false } }],
  ...more,
});

/** Submits a case and gives the answer. */
export const submitted = async (
  office: OfficeDeps,
  more: Partial<SubmittedCase> = {},
): Promise<SubmitAnswer> => valueIn(await submitCase(office, { case: smallCase(more), ...by() }));

export const reasonsGiven = 'The site was closed all morning, as the photographs of the visit show.';

export const secondReasons = 'I looked at the photographs and the record of the hearing again.';

/** A decision that follows the recommendation of the first subject, with what its rung requires. */
export function decisionOn(answer: SubmitAnswer, more: Partial<SentDecision> = {}): SentDecision {
  const [made] = answer.recommendations;
  if (!made) throw new Error('nothing was recommended');
  return {
    subject: made.subject,
    recommendation: made.seq,
    response: made.recommendation.response,
    facts_confirmed: true,
    reasons: reasonsGiven,
    ...more,
  };
}

/** Decides as recommended and gives the number of the decision's entry. */
export async function decided(
  office: OfficeDeps,
  answer: SubmitAnswer,
  more: Partial<SentDecision> = {},
): Promise<number> {
  const decision = decisionOn(answer, more);
  return valueIn(await decide(office, { caseId: answer.caseId, decision, second: 'named', ...by(decider) }))
    .entry;
}
