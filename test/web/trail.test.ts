import { execFile } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { genesisBodySchema } from '../../src/domain/entry.js';
import { cutEntries } from '../../src/web/pages/trail/cut-entries.js';
import { formatCheckpoint } from '../../src/trail/checkpoint.js';
import { noteSigner, signNote } from '../../src/trail/note.js';
import { decodeVerifierKey } from '../../src/trail/verifier-key.js';
import { cleanAfterTest } from '../support/cleanups.js';
import type { Service } from '../http/service.js';
import { sha256 } from '../trail/crypto.js';
import { pagesService } from './pages-service.js';
import { screen } from './screens.js';
import { visit } from './visit.js';
import { valueIn } from '../support/results.js';

const incident = (number: number): string => readFileSync(`fixtures/incidents/s${number}.json`, 'utf8');
const clerk = { 'gradus-actor': 'clerk-1' };

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-trail-'));
  cleanAfterTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const saved = async (download: Download, path: string): Promise<string> => {
  await download.saveAs(path);
  return path;
};

/** Saves what a button hands over. */
async function save(page: Page, button: string, path: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return saved(download, path);
}

/** A checkpoint that the trail's own key signed over other entries: what a forged trail leaves behind. */
async function forgedCheckpoint({ get, office }: Service, size: number): Promise<string> {
  const { origin, key } = genesisBodySchema.parse((await get('/v1/trail/entries/0')).json().entry.body);
  const privateKey = createPrivateKey(readFileSync(join(office.folder, 'checkpoint-key.pem')));
  const signer = noteSigner(valueIn(decodeVerifierKey(sha256, key)), (text) => sign(null, text, privateKey));
  return signNote(formatCheckpoint({ origin, size, root: new Uint8Array(32) }), [signer]);
}

describe('the pages of the trail', () => {
  it('show, filter and export it, and verify the export with the service stopped', async () => {
    const service = await pagesService();
    await service.post('/v1/cases', incident(1), clerk);
    const { page, go, context, expectAccessible } = await visit(service, { role: 'auditor', language: 'zh' });
    // An auditor who asks for what is not theirs stands in the access record.
    await go('/trail');
    await page.evaluate(() =>
      fetch('/v1/cases', { method: 'POST', body: '{}', headers: { 'Idempotency-Key': 'k' } }),
    );
    await page.reload();
    await page.getByText('建议的部分内容').or(page.getByText('作出建议')).first().waitFor();
    await expectAccessible();
    await screen(page, 'trail.zh');

    await page.getByText('访问与账户记录').click();
    await page.getByText('请求“提交案件”，无权限，已拒绝').waitFor();
    expect(page.url()).toContain('view=access');
    await expect.poll(() => page.getByText('作出建议').count()).toBe(0);
    await expectAccessible();
    await screen(page, 'trail-access.zh');

    await go('/trail?kinds=["recommendation_made"]');
    await page.getByRole('row').nth(1).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(1 + (await recommended(service)));
    await go('/trail?case=no-such-case');
    await page.getByText('没有这样的条目。').waitFor();
    await expectAccessible();
    await screen(page, 'trail.zh.empty');

    // Both ways through the pages.
    await go('/trail?at=1');
    await page.getByRole('link', { name: '#1', exact: true }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: '较旧' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '较新' }).click();
    await expect.poll(() => page.url()).not.toContain('at=');
    await page.getByRole('link', { name: `#${service.size() - 1}`, exact: true }).waitFor();

    // Rulebooks were published on the 28th of June, and everything else came after the 1st of July.
    await page.getByLabel('转到日期').fill('2022-07-01');
    await page.getByRole('button', { name: '查看', exact: true }).click();
    await page.getByRole('link', { name: '#4', exact: true }).waitFor();
    await expect.poll(() => page.url()).toContain('at=4');

    await page.getByLabel('转到日期').fill('');
    await page.getByLabel('办理人').fill('clerk-1');
    await page.getByLabel('自', { exact: true }).fill('2022-06-28');
    await page.getByLabel('至', { exact: true }).fill('2022-06-28');
    await page.getByRole('button', { name: '查看', exact: true }).click();
    await expect.poll(() => page.url()).toMatch(/actor=clerk-1&since=2022-06-28&until=2022-06-28/);
    await expect.poll(() => page.getByRole('link', { name: '#5', exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: '#1', exact: true }).waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('办理人').inputValue()).toBe('clerk-1');
    await expectAccessible();
    await screen(page, 'trail-filters.zh');
    await page.getByRole('button', { name: '清除筛选' }).click();

    const folder = newFolder();
    const size = service.size();
    // Whoever reads on after the session has ended signs in again over the page, or in another tab.
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.getByRole('button', { name: '读取全部条目' }).click();
    await page.getByRole('dialog', { name: '登录已过期' }).waitFor();
    await context.addCookies(cookies);
    await page.evaluate(() =>
      new BroadcastChannel('gradus-session').postMessage({ kind: 'signed_in', account: 'auditor' }),
    );
    await page.getByText(/已读取全部/).waitFor();
    const file = await save(page, '保存条目', join(folder, 'trail.jsonl'));
    const checkpoint = await save(page, '保存其检查点', join(folder, 'trail.jsonl.checkpoint'));
    await page.getByText('访问与账户记录').click();
    await page.getByText(`导出条目 0–${size - 1}，根哈希`).waitFor();
    await screen(page, 'trail-export.zh');
    const auditor = await promisify(execFile)(process.execPath, [
      resolve('docs/auditor/verify-trail.mjs'),
      file,
    ]);
    expect(auditor.stdout).toMatch(/^GOOD: \d+ entries, root \S{44}\n$/);

    const changed = join(folder, 'changed.jsonl');
    writeFileSync(
      changed,
      readFileSync(file, 'utf8').replace('"kind":"case_submitted"', '"kind":"case_submittee"'),
    );
    const lines = readFileSync(file, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.includes('"kind":"case_submitted"'));
    await page.getByRole('link', { name: '在本浏览器中核验' }).click();
    await page.getByRole('heading', { level: 1, name: '在本浏览器中核验' }).waitFor();
    await page.getByText('导出的文件（无需连接系统）').click();
    await service.app.close();
    await page.getByLabel('条目文件（.jsonl）').setInputFiles(file);
    await page.getByLabel('其检查点文件').setInputFiles(checkpoint);
    await page.getByRole('button', { name: '核验全部条目' }).click();
    await page.getByText(`全部 ${lines.length - 1} 条`).waitFor();
    await expectAccessible();
    await screen(page, 'trail-verify.zh');
    await page.getByLabel('条目文件（.jsonl）').setInputFiles(changed);
    await page.getByRole('button', { name: '核验全部条目' }).click();
    await page.getByText(`第一条不符的是条目 ${at}`, { exact: true }).waitFor();
    await expectAccessible();
    await screen(page, 'trail-verify-bad.zh');
  });

  it('show one entry on a phone and by the keyboard alone, its proof and its recommendation again', async () => {
    const service = await pagesService();
    const made = (await service.post('/v1/cases', incident(1), clerk)).json();
    const kept = (await service.app.inject({ method: 'GET', url: '/v1/trail/checkpoint' })).body;
    await service.post('/v1/cases', incident(2), clerk);
    const n = made.recommendations[0].entry;
    const { page, go, expectAccessible } = await visit(service, {
      role: 'auditor',
      language: 'en',
      width: 360,
    });
    await go('/trail');
    await page.getByRole('link', { name: `#${n}`, exact: true }).waitFor();
    await expectFits(page);
    await screen(page, 'trail.en.phone');
    await page.getByRole('link', { name: `#${n}`, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `Entry ${n}` }).waitFor();
    await page.getByText('It names the leaf of entry').waitFor();
    const bytes = (await service.get(`/v1/trail/entries/${n}`)).body.match(
      /^\{"entry":(\{.*\}),"leaf":/,
    )?.[1];
    await expect.poll(() => page.getByLabel('Canonical bytes').inputValue()).toBe(bytes);
    await page.getByRole('button', { name: 'Verify in this browser' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('covers this entry').waitFor();
    await page.getByRole('img', { name: /The proof from the leaf/ }).waitFor();
    await page.getByRole('button', { name: 'Evaluate again' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Every byte is the same').waitFor();
    await expectAccessible();
    await expectFits(page);
    await screen(page, 'trail-entry.en.phone');
    await page.setViewportSize({ width: 1280, height: 900 });
    await screen(page, 'trail-entry.en');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible();
    await screen(page, 'trail-entry.en.dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await go(`/trail/${made.entries[0]}`);
    await page.getByRole('heading', { name: 'Personal values' }).waitFor();
    await expectAccessible();
    await go('/trail/99999');
    await page.getByRole('alert').first().waitFor();

    // Held against what the auditor kept elsewhere.
    await go('/trail/verify');
    const compare = async (note: string): Promise<void> => {
      await page.getByLabel('An earlier checkpoint (paste all of it)').fill(note);
      await page.getByRole('button', { name: 'Compare with the trail of today' }).focus();
      await page.keyboard.press('Enter');
    };
    const size = Number(kept.split('\n')[1]);
    await compare(kept.replaceAll('\n', '\r\n').trim());
    await page.getByText(`begin with the ${size} of then, unchanged`).waitFor();
    await compare(kept.replace(`\n${size}\n`, `\n${size - 1}\n`));
    await page.getByText('It does not agree with this checkpoint').waitFor();
    const forged = await forgedCheckpoint(service, size);
    await compare(forged);
    await page.getByText(`do not begin with the ${size} of then`).waitFor();
    await page.getByRole('button', { name: 'Verify all entries' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(`The first that does not fit lies in entries 0 to ${size - 1}`).waitFor();
    await expectAccessible();
    await screen(page, 'trail-verify-bad.en');
    await compare('');
    await page.getByRole('button', { name: 'Verify all entries' }).click();
    await page.getByText(/^All \d+ entries: bytes/).waitFor();
  });
});

const recommended = async ({ get }: Service): Promise<number> =>
  (await get('/v1/trail/entries?kind=recommendation_made')).json().entries.length;

const expectFits = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

describe('the lines of an export', () => {
  it('are cut out of an answer as they stand, brackets and quotes in texts passed over', () => {
    const lines = ['{"entry":{"a":"}]\\"{","b":[{}]},"leaf":"x","number":0}', '{"entry": {} ,"number":1}'];
    expect(cutEntries(`{"entries":[${lines.join(',')}],"next":null}`)).toEqual(
      lines.map((line) => `${line}\n`),
    );
    expect(cutEntries('{"entries":[],"next":null}')).toEqual([]);
    expect(() => cutEntries('{"entries":[{"entry":{"a":1')).toThrow(/ends within an entry/);
    expect(() => cutEntries('<html>')).toThrow(/no page of entries/);
  });
});
