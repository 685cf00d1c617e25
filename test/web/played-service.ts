import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { syncRulebooks } from '../../src/office/sync-rulebooks.js';
import { serviceOf, type Service } from '../http/service.js';
import { calendars, clerk, newOffice, rulesFile } from '../support/office.js';
import { clientOf } from '../support/report/client.js';
import { type Played, playReport } from '../support/report/play-report.js';
import { tokenFor } from '../support/accounts.js';
import { madeForFile } from '../support/cleanups.js';
import { addressOf } from './visit.js';
import { valueIn } from '../support/results.js';

export interface PlayedService {
  readonly service: Service;
  readonly played: Played;
  /** Sets the office's clock, a moment in Shanghai. */
  readonly at: (moment: string) => void;
}

/** What the first file of this process played; the others begin with a copy. */
let kept: { readonly folder: string; readonly played: Played; readonly time: number } | undefined;

function keep(folder: string, played: Played, time: number): void {
  const copy = mkdtempSync(join(tmpdir(), 'gradus-played-'));
  cpSync(folder, copy, { recursive: true });
  kept = { folder: copy, played, time };
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
}

async function play(): Promise<PlayedService> {
  let time = kept?.time ?? Date.parse('2022-07-05T09:00:00+08:00');
  const office = await newOffice('2022-06-28', { clock: () => time, copyOf: kept?.folder });
  const at = (moment: string): void => {
    time = Date.parse(`${moment}:00+08:00`);
  };
  if (!kept) {
    const files = [rulesFile('rules/epidemic-supervision/1.0.0.yaml')];
    valueIn(await syncRulebooks(office, { files, calendar: calendars, actor: clerk }));
  }
  const service = await serviceOf(office, {}, undefined, { pages: resolve('dist/web') });
  if (kept) return { service, played: kept.played, at };
  const client = clientOf(await addressOf(service), (who) => tokenFor(office, who));
  const played = await playReport(client, { at, over: async () => {} });
  keep(office.folder, played, time);
  return { service, played, at };
}

/** The service with its pages over an office that has been through the report's course, from S1 to S10; for a file. */
export const playedService = (): Promise<PlayedService> => madeForFile(play);
