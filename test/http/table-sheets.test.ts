import { describe, expect, it } from 'vitest';
import { smallRulebook } from '../support/small-rulebook.js';
import { refusalOf, type Service, smallService } from './service.js';

const rules = smallRulebook();
const asked = { rules, table: 'GRID' };
const inBase64 = (bytes: Buffer | string): string => Buffer.from(bytes).toString('base64');

const exported = (service: Service, format: string, language = 'en') =>
  service.post('/v1/rulebooks:export-table', { ...asked, format }, { 'accept-language': language });
const imported = (service: Service, sheet: Buffer | string, more = {}) =>
  service.post('/v1/rulebooks:import-table', {
    ...asked,
    name: 'grid.csv',
    sheet: inBase64(sheet),
    ...more,
  });

const csv = (...rows: readonly string[]): string => ['row.id,theirs,harm,row.then', ...rows].join('\r\n');

describe('decision tables as spreadsheets', () => {
  it.each(['csv', 'xlsx'])('go out as %s and come back as they were', async (format) => {
    const service = await smallService();
    const before = service.size();
    const file = await exported(service, format);
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-disposition']).toContain(`small-GRID.${format}`);
    expect((await imported(service, file.rawPayload)).json()).toMatchObject({
      text: rules,
      changed: [],
      added: [],
      removed: [],
      reordered: false,
    });
    expect(service.size()).toBe(before);
  });

  it('have headings in the language asked for', async () => {
    const service = await smallService();
    expect((await exported(service, 'csv', 'zh-CN')).payload).toContain('行,属于该对象,后果,处置');
  });

  it('say what a sheet changes, row by row and cell by cell, and give the text', async () => {
    const service = await smallService();
    const sheet = csv('GRID-1,TRUE,none,order', 'GRID-2,true,some,order', 'GRID-4,true,great,top');
    const answer = (await imported(service, sheet)).json();
    expect(answer).toMatchObject({
      changed: [{ id: 'GRID-1', cells: [{ key: 'row.then', label: 'Response', old: 'note', new: 'order' }] }],
      added: [{ id: 'GRID-4' }],
      removed: [{ id: 'GRID-3' }],
    });
    expect(answer.text).toBe(
      rules
        .replace('[true, none], then: note', '[true, none], then: order')
        .replace('GRID-3, when', 'GRID-4, when'),
    );
  });

  it('are refused with the cell of each mistake', async () => {
    const service = await smallService();
    const answer = await imported(service, csv('GRID-1,true,none,note', 'GRID-2,maybe,sum,order'));
    expect(answer.statusCode).toBe(400);
    expect(answer.json().problems.map(({ cell }: { cell: string }) => cell)).toEqual(['B3', 'C3']);
    // Wrong only together: the whole file is checked as it would be.
    const twice = await imported(
      service,
      csv('GRID-1,true,none,note', 'GRID-2,true,some,order', 'GRID-3,true,great,nowhere'),
    );
    expect(twice.json().problems).toMatchObject([{ cell: 'D4' }]);
  });

  it('are refused where file, table or spreadsheet are none', async () => {
    const service = await smallService();
    expect(refusalOf(await imported(service, csv(), { table: 'GRIT' }))).toEqual([404, 'table_unknown']);
    expect(refusalOf(await imported(service, csv(), { sheet: '%' }))[0]).toBe(400);
    expect(refusalOf(await imported(service, '%PDF-1.7'))).toEqual([400, 'spreadsheet_kind']);
    expect(refusalOf(await imported(service, csv(), { rules: 'format: gradus/1\n' }))[0]).toBe(400);
    expect((await imported(service, Buffer.alloc(4_000_000))).statusCode).toBe(413);
  });
});
