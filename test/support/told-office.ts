import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SentOrder } from '../../src/domain/order.js';
import { noticeSender } from '../../src/notices/send-notice.js';
import { passNotices } from '../../src/notices/start-notices.js';
import type { OfficeDeps } from '../../src/office/deps.js';
import { issueOrder } from '../../src/office/issue-order.js';
import type { SendNotice } from '../../src/office/notices/deliver-notices.js';
import { cleanAfterTest } from './cleanups.js';
import { by, decided, decider, smallOffice, submitted, type TestOffice } from './office.js';
import { settingsFrom } from './settings.js';
import { valueIn } from './results.js';

export const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
export const olderSecret = `whsec_${Buffer.alloc(24, 9).toString('base64')}`;

export const minute = 60_000;
export const hour = 60 * minute;

export const shanghai = (moment: string): number => Date.parse(`${moment}:00+08:00`);

/** An office that tells others, whose clock stands until it is set or put on. */
export interface ToldOffice extends TestOffice {
  readonly secretFile: string;
  /** A moment in Shanghai, `2022-07-10T14:00`. */
  readonly setTime: (moment: string) => void;
  readonly putOn: (ms: number) => void;
}

/** A folder with the secret of an endpoint, for its owner alone. */
export function secretFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-notices-'));
  writeFileSync(join(folder, 'secret'), `${secret}\n`, { mode: 0o600 });
  cleanAfterTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const head = `format: gradus-office/1
name: { zh: 某机关, en: An office }
time_zone: Asia/Shanghai
`;

/** Settings with the given lines under `webhooks`, and paths that start from the folder. */
export const webhookSettings = (folder: string, ...webhooks: readonly string[]) => ({
  ...settingsFrom(`${head}webhooks:\n${webhooks.map((each) => `  - ${each}\n`).join('')}`),
  folder,
});

export async function toldOffice(...webhooks: readonly string[]): Promise<ToldOffice> {
  const folder = secretFolder();
  let now = shanghai('2022-01-01T12:00');
  const settings = webhookSettings(folder, ...webhooks);
  const office = await smallOffice({ clock: () => now, settings });
  now = shanghai('2022-07-10T14:00');
  return {
    ...office,
    secretFile: join(folder, 'secret'),
    setTime: (moment) => {
      now = shanghai(moment);
    },
    putOn: (ms) => {
      now += ms;
    },
  };
}

export const senderOf = ({ settings, clock }: OfficeDeps): SendNotice =>
  noticeSender({
    folder: settings.folder,
    clock,
    agent: 'gradus/test',
    stopped: new AbortController().signal,
  });

/** One pass of the sender, which must be able to do its work. */
export async function pass(office: OfficeDeps, send: SendNotice = senderOf(office)): Promise<void> {
  const stopping = new AbortController().signal;
  // Without jitter, so that delays are those of the schedule.
  const steady = { ...office, random: (length: number) => new Uint8Array(length) };
  valueIn(await passNotices(steady, { send, stopping, told: () => undefined }));
}

const known = { theirs: true, knowing: false, pressed: false, helped: false };

export interface Decided {
  readonly caseId: string;
  readonly decision: number;
}

/** A case on which a note was decided. */
export async function decidedCase(office: OfficeDeps, ref = 'u-1'): Promise<Decided> {
  const answer = await submitted(office, { subjects: [{ id: 'town', ref, facts: known }] });
  return { caseId: answer.caseId, decision: await decided(office, answer) };
}

export const ordered = async (
  office: OfficeDeps,
  { caseId, decision }: Decided,
  more: Partial<SentOrder> = {},
): Promise<number> =>
  valueIn(
    await issueOrder(office, {
      caseId,
      order: {
        subject: 'town',
        decision,
        demands: ['Open the site'],
        owner: 'mayor-1',
        ...(more.within === undefined ? { due_on: '2022-07-13' } : {}),
        verify_by: 'A visit at noon',
        ...more,
      },
      ...by(decider),
    }),
  ).entry;
