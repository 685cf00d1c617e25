import { describe, expect, it } from 'vitest';
import { pagesService } from './pages-service.js';
import { layCable } from './cable.js';
import { press, tabTo } from './keys.js';
import { answer, casesOf, incident, labelsOf, registered } from './reporting.js';
import { screen } from './screens.js';
import { addressOf, visit } from './visit.js';

const hostile = '<img src=x onerror=alert(1)> & "Town"';

/** The first value of each question that is answered by keyboard. */
const firstOf: Readonly<Record<string, string>> = {
  lapse_facts_status: 'Disproved',
  harm_actual: 'None',
  duty_confirmed: 'Yes',
  knowledge: 'Unaware without fault',
};

describe('reporting a lapse', () => {
  it('takes the first incident in by mouse, with a photograph, and makes one case of two clicks', async () => {
    const service = await pagesService();
    await registered(service);
    const labels = await labelsOf(service, 'zh');
    const { page, go, expectAccessible } = await visit(service, { role: 'submitter' });
    await go('/report');
    await page.getByText('填写内容会自动保存在本机').waitFor();
    await screen(page, 'report.zh.empty');

    // Nothing is filled in: what is missing is told on top, and each leads to its field.
    await page.getByRole('button', { name: '下一步：情况' }).click();
    const summary = page.getByRole('alert');
    await summary.getByText('有 4 处需要更正').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('有 4 处');
    await expect.poll(() => page.title()).toMatch(/^错误：/);
    await expectAccessible();
    await screen(page, 'report.zh.errors');
    await summary.getByRole('link', { name: '填写发现日期' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('found-on');

    await page.getByRole('radio', { name: /疫情防控监督/ }).check();
    await page.getByRole('searchbox').first().fill('XX');
    await page.getByRole('button', { name: '选择 XX镇' }).click();
    await page.getByText('对象 1：XX镇').waitFor();
    await page.getByLabel('发现日期').fill(incident.found_on);
    await page.getByRole('radio', { name: '某日或某段时间' }).check();
    await page.getByLabel('从', { exact: true }).fill(incident.conduct.from);
    await page.getByLabel('经过', { exact: true }).fill(incident.summary);
    await page.getByText('编号、行为与专项').click();
    await page.getByLabel('本单位编号').fill(incident.reference);
    await expectAccessible();
    await screen(page, 'report.zh.what');
    await page.getByRole('button', { name: '下一步：情况' }).click();

    // What matters most is asked first; a number that is none is refused at its place.
    await page.getByRole('group', { name: labels.label('duty_confirmed'), exact: true }).waitFor();
    expect(await page.getByRole('complementary').getByText('仅为试算').count()).toBe(0);
    await screen(page, 'report.zh.facts');
    await expectAccessible();
    await page.getByText(/^更多情况/).click();
    const facts = { ...incident.facts, ...incident.subjects[0].facts };
    await page
      .getByRole('group', { name: labels.label('evidence_count'), exact: true })
      .getByRole('textbox')
      .fill('两份');
    await page.getByRole('button', { name: '下一步：证据' }).click();
    await page.getByRole('alert').getByText('应填数字').waitFor();
    for (const [id, value] of Object.entries(facts)) await answer(page, labels, id, value as string);
    await page.getByRole('checkbox', { name: '以上情况是我所了解的' }).check();
    const result = page.getByRole('complementary', { name: '试算' });
    await result.getByText('仅为试算，未作任何记录').waitFor();
    await result.getByText('书面责令整改', { exact: true }).waitFor();
    await expectAccessible();
    await screen(page, 'report.zh.facts-confirmed');
    expect(await casesOf(service)).toEqual([]);
    await page.getByRole('button', { name: '下一步：证据' }).click();

    // A picture as a camera makes it: larger than what is sent, drawn anew on the device.
    const picture = await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 2400;
      canvas.height = 1200;
      const draw = canvas.getContext('2d');
      draw?.fillRect(300, 300, 1200, 500);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
      return [...new Uint8Array(await (blob ?? new Blob()).arrayBuffer())];
    });
    await page.getByLabel('选择照片或文件').setInputFiles([
      { name: '核酸检测点现场照片.png', mimeType: 'image/png', buffer: Buffer.from(picture) },
      { name: '假照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>') },
    ]);
    await page.getByText('“假照片.jpg”无法作为图片打开').waitFor();
    await page.getByRole('img', { name: /核酸检测点现场照片/ }).waitFor();
    await page.getByRole('button', { name: /登记另存的证据/ }).click();
    await page.getByLabel('证据 2 的名称').fill('现场督促工作记录');
    await expectAccessible();
    await screen(page, 'report.zh.evidence');
    await page.getByText(/草稿已保存在本机/).waitFor();
    await page.reload();
    await page.getByRole('img', { name: /核酸检测点现场照片/ }).waitFor();
    await page.getByRole('button', { name: '下一步：核对并提交' }).click();

    await page.getByText('2022年7月8日').first().waitFor();
    await expectAccessible();
    await screen(page, 'report.zh.check');
    await page.getByRole('button', { name: '提交报告' }).dblclick();
    await page.waitForURL('**/cases/c-*');

    const [taken, ...others] = await casesOf(service);
    expect(others).toEqual([]);
    expect(taken.content).toMatchObject({
      found_on: incident.found_on,
      conduct: incident.conduct,
      reference: { value: incident.reference },
      summary: { value: incident.summary },
      facts: incident.facts,
      subjects: [{ ref: 'u-0017', name: { value: 'XX镇' }, facts: incident.subjects[0].facts }],
      reporter: { anonymous: true, name: null },
    });
    expect(taken.subjects).toMatchObject([{ response: 'written_order' }]);
    const { evidence } = (await service.get(`/v1/cases/${taken.case}/evidence`)).json();
    expect(evidence).toMatchObject([{ kind: 'photo', media_type: 'image/jpeg' }]);
    // What the case says of the file is what arrived.
    expect(evidence[0].sha256).toEqual(taken.content.evidence[0].sha256);
    const file = (await service.get(`/v1/cases/${taken.case}/evidence/${evidence[0].entry}`)).rawPayload;
    expect(file.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    const size = await page.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
        return [bitmap.width, bitmap.height];
      },
      [...file],
    );
    expect(size).toEqual([1600, 800]);
  });

  it('is done by keyboard alone, in English, and what is typed is shown and never run', async () => {
    const service = await pagesService();
    const { page, go, expectAccessible } = await visit(service, { role: 'submitter', language: 'en' });
    await go('/report');
    await page.getByText('What you write is kept').waitFor();
    await page.getByRole('radio', { name: /^Supervision of epidemic-control duties/ }).waitFor();
    await press(page, /^Supervision of epidemic-control duties/, 'Space');
    await press(page, 'Not in the register: type it', 'Enter');
    await tabTo(page, 'Name');
    await page.keyboard.type(hostile);
    await press(page, 'Add', 'Enter');
    await page.getByText(`Subject 1: ${hostile}`).waitFor();
    await tabTo(page, 'Found on');
    await page.keyboard.type('07082022');
    await tabTo(page, 'On a day, or over some days');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('radio', { name: 'Not known yet' }).and(page.locator(':checked')).waitFor();
    await press(page, 'Next: Facts', 'Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Facts');

    const labels = await labelsOf(service, 'en');
    for (const id of ['lapse_facts_status', 'harm_actual', 'duty_confirmed', 'knowledge']) {
      await page.getByRole('group', { name: labels.label(id), exact: true }).waitFor();
      await tabTo(page, firstOf[id] ?? '');
      // One back from the first is the last: not known yet, which is as near as any answer.
      await page.keyboard.press('ArrowLeft');
    }
    // All four are answered, and what then matters is asked below.
    await page.getByRole('heading', { name: 'Circumstances' }).first().waitFor();
    await press(page, 'The facts are as I know them', 'Space');
    await page.getByText('A what-if: nothing is recorded.').waitFor();
    await screen(page, 'report.en.facts');
    await press(page, 'Next: Evidence', 'Enter');
    await press(page, 'Next: Check and send', 'Enter');
    await page.getByText('8 July 2022').waitFor();
    await expectAccessible();
    await screen(page, 'report.en.check');
    await press(page, 'Send the report', 'Enter');
    await page.waitForURL('**/cases/c-*');
    const [taken] = await casesOf(service);
    expect(taken.content.subjects).toMatchObject([{ ref: null, name: { value: hostile }, facts: {} }]);
    expect(taken.content.conduct).toMatchObject({ from: null, until: null, ongoing: false });
  });

  it('goes on without a connection, through a reload, and is sent by itself once there is one', async () => {
    const service = await pagesService();
    const cable = await layCable(await addressOf(service));
    const { page, context, go, expectAccessible } = await visit(service, {
      role: 'submitter',
      language: 'en',
      address: cable.address,
    });
    const connected = async (isOn: boolean): Promise<void> => {
      if (isOn) cable.mend();
      else cable.cut();
      await context.setOffline(!isOn);
    };
    await go('/report');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await expect
      .poll(() => page.evaluate(async () => (await (await caches.open('gradus-rulebooks')).keys()).length))
      .toBe(2);

    await connected(false);
    await page.getByText('Offline: what you write is kept').waitFor();
    await page.reload();
    await page.getByRole('radio', { name: /^Supervision/ }).check();
    await page.getByText('The register cannot be searched offline').first().waitFor();
    await page.getByText('Not in the register: type it').click();
    await page.getByLabel('Name', { exact: true }).fill(hostile);
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByLabel('Found on').fill('2022-07-08');
    await page.getByRole('radio', { name: 'It still goes on' }).check();
    await page.getByRole('button', { name: 'Next: Facts' }).click();
    await page.getByText('Offline: the basic facts come first').waitFor();
    const labels = await labelsOf(service, 'en');
    await answer(page, labels, 'harm_actual', 'moderate');
    await page.getByRole('checkbox', { name: 'The facts are as I know them' }).check();
    await page.getByText('Offline there is no what-if').waitFor();
    await page.getByRole('button', { name: 'Next: Evidence' }).click();
    const text = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Closed at nine.') };
    await page.getByLabel('Choose photographs or files').setInputFiles(text);
    await page.getByLabel('Name of evidence 1').waitFor();
    await page.getByText('Draft kept on this device').waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('Name of evidence 1').inputValue()).toBe('notes.txt');
    await page.getByRole('button', { name: 'Next: Check and send' }).click();
    await page.getByText('You are offline: the report stays').waitFor();
    await screen(page, 'report.en.offline');
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.getByText('Not sent yet (offline)').waitFor();
    await expectAccessible();
    await screen(page, 'report.en.waiting');
    await page.goto(`${cable.address}/report/drafts`);
    await page.getByText('Waiting to be sent (offline)').waitFor();
    await expectAccessible();
    await screen(page, 'report-drafts.en');
    expect(await casesOf(service)).toEqual([]);

    // The session has ended meanwhile: the report waits until they have signed in again.
    const cookies = await context.cookies();
    await context.clearCookies();
    await connected(true);
    const again = page.getByRole('dialog');
    await again.getByLabel('Password', { exact: true }).waitFor();
    expect(await casesOf(service)).toEqual([]);
    await context.addCookies(cookies);
    await page.goto(`${cable.address}/report/drafts`);
    await page.getByRole('link', { name: /^Case c-/ }).waitFor();
    await page.getByText('Sent', { exact: true }).waitFor();
    const [taken, ...others] = await casesOf(service);
    expect(others).toEqual([]);
    expect(taken.content.facts).toEqual({ harm_actual: 'moderate' });
    const { evidence } = (await service.get(`/v1/cases/${taken.case}/evidence`)).json();
    expect(evidence).toMatchObject([{ kind: 'document', ref: { value: 'notes.txt' } }]);
    expect(evidence[0].sha256).toEqual(taken.content.evidence[0].sha256);
  });

  it('fits a phone; drafts are of one account, warned of before they go, and thrown away on request', async () => {
    const service = await pagesService();
    await registered(service);
    const { page, go, expectAccessible } = await visit(service, {
      role: 'submitter',
      width: 360,
      height: 740,
    });
    const expectFits = async (): Promise<void> =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await go('/report/drafts');
    await page.getByText('本机没有草稿').waitFor();
    await expectAccessible();
    await screen(page, 'report-drafts.zh.phone.empty');
    await page.getByRole('link', { name: '报告问题' }).click();
    await page.getByRole('searchbox').first().fill('u-0099');
    await page.getByRole('button', { name: /^选择 某某省/ }).click();
    await page.getByRole('button', { name: /^移除 某某省/ }).waitFor();
    await expectFits();
    await expectAccessible();
    await screen(page, 'report.zh.phone');
    for (const step of ['情况', '证据', '核对并提交']) {
      await page.getByRole('link', { name: new RegExp(step) }).click();
      await expectFits();
    }
    await page.getByText(/草稿已保存在本机/).waitFor();

    // Six days later.
    await page.evaluate(async () => {
      const opened = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('gradus-drafts');
        request.onsuccess = () => done(request.result);
      });
      const store = opened.transaction('draft', 'readwrite').objectStore('draft');
      await new Promise<void>((done) => {
        const all = store.getAll();
        all.onsuccess = () => {
          for (const draft of all.result) store.put({ ...draft, changed: Date.now() - 6 * 86_400_000 });
          done();
        };
      });
      opened.close();
    });
    await go('/report/drafts');
    await page.getByText(/^将于 .* 清除$/).waitFor();
    await expectFits();
    await expectAccessible();
    await screen(page, 'report-drafts.zh.phone');

    await page.route('**/v1/session', async (route) => {
      const answered = { account: 'another', name: 'another', login: 'another', roles: ['submitter'] };
      const rest = {
        units: null,
        permissions: ['readSession', 'submitCase'],
        expires_at: Date.now() + 60_000,
      };
      await route.fulfill({ json: { ...answered, ...rest } });
    });
    await go('/report/drafts');
    await page.getByText('本机没有草稿').waitFor();
    await page.unroute('**/v1/session');
    await go('/report/drafts');
    await page.getByRole('button', { name: /^清除：/ }).click();
    await page.getByRole('button', { name: '清除', exact: true }).click();
    await page.getByText('本机没有草稿').waitFor();
  });
});
