import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/office/letters/letter-code.js';
import { sha256 } from '../support/office.js';
import { decidedCase, letterOffice, ordered, ownReasons } from '../office/letters/letter-office.js';
import { newKey, refusalOf, serviceOf } from './service.js';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('letters over HTTP', () => {
  it('are drafted, issued once for each key, read with their document, listed and voided', async () => {
    const at = await decidedCase(await letterOffice());
    const order = await ordered(at);
    const { get, post, size } = await serviceOf(at.office, {});
    const url = `/v1/cases/${at.caseId}/letters`;
    const letter = {
      kind: 'written_order',
      subject: at.subject,
      order,
      language: 'zh',
      recipients: ['unit-7'],
    };

    const before = size();
    const draft = await post(`${url}:draft`, { ...letter, recipients: undefined });
    expect([draft.statusCode, draft.headers['content-type']]).toEqual([200, docx]);
    expect(decodeURIComponent(String(draft.headers['content-disposition']))).toContain(
      '草稿 责令整改通知书.docx',
    );
    expect(size()).toBe(before);

    const key = { 'idempotency-key': newKey() };
    const issued = await post(url, letter, key);
    expect(issued.statusCode).toBe(201);
    const { entry, number, document } = issued.json();
    expect(issued.headers['location']).toBe(`/v1/letters/${entry}`);
    expect(number).toEqual({ code: 'X纪责改', year: 2022, serial: 1 });
    const again = await post(url, letter, key);
    expect([again.headers['idempotency-replayed'], again.body]).toEqual(['true', issued.body]);

    const read = (await get(`/v1/letters/${entry}`)).json();
    expect(read).toMatchObject({
      kind: 'written_order',
      case: at.caseId,
      decision: at.decision,
      order,
      recipients: ['unit-7'],
      voided: null,
      content: { letter: { addressee: { name: 'XX镇' } } },
    });
    expect(contentHash({ sha256 }, read.content)).toBe(read.content_sha256);
    expect(read.content.letter.record.code).toBe(read.code);

    const [one, two] = [await get(document), await get(document)];
    expect(one.rawPayload.equals(two.rawPayload)).toBe(true);
    expect(one.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect(one.headers['content-type']).toBe(docx);
    // RFC 6266: an ASCII name for programs that read no other, and the whole one in UTF-8.
    expect(one.headers['content-disposition']).toMatch(
      /^attachment; filename="letter-\d+\.docx"; filename\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]+$/,
    );
    const [, name = ''] = String(one.headers['content-disposition']).split("UTF-8''");
    expect(decodeURIComponent(name)).toBe('X纪责改〔2022〕1号 责令整改通知书.docx');

    const voided = await post(`/v1/letters/${entry}/void`, { reasons: '收件单位名称有误，另行制发。' });
    expect(voided.statusCode).toBe(201);
    const { letters } = (await get('/v1/letters?kind=written_order&year=2022')).json();
    expect(letters).toMatchObject([{ entry, voided: { entry: voided.json().entry, on: '2022-07-10' } }]);
    const next = (await post(url, letter)).json();
    expect(next.number.serial).toBe(2);
    const page = (await get(`/v1/letters?limit=1`)).json();
    expect(page.cursor).toBe(entry);
    const rest = (await get(`/v1/letters?limit=1&cursor=${page.cursor}`)).json();
    expect(rest.letters).toMatchObject([{ entry: next.entry }]);
    const view = (await get(`/v1/cases/${at.caseId}`)).body;
    expect(view).not.toContain('核验');
    expect(view.split(ownReasons)).toHaveLength(2);
  });

  it('are refused at the place that is wrong, and unknown ones are told', async () => {
    const at = await decidedCase(await letterOffice());
    const { get, post } = await serviceOf(at.office, {});
    const url = `/v1/cases/${at.caseId}/letters`;
    const { subject, decision } = at;
    const letter = { kind: 'decision', subject, decision, language: 'zh', recipients: ['unit-7'] };
    const refusals: readonly (readonly [object, readonly [number, string]])[] = [
      [{ facts: [{ text: '编造的事实' }] }, [400, '/facts']],
      [{ wording: { reasons: [] } }, [400, '/wording/reasons']],
      [{ wording: { title: ['a\nb'] } }, [400, '/wording/title/0']],
      [{ kind: 'proposal' }, [400, '/kind']],
      [{ recipients: [] }, [400, '/recipients']],
      [{ kind: 'reminder', wording: { points: ['注意'] } }, [422, '/kind']],
      [{ decision: 0 }, [412, '/decision']],
    ];
    for (const [more, expected] of refusals) {
      const [status, , place] = refusalOf(await post(url, { ...letter, ...more }));
      expect([more, status, place]).toEqual([more, ...expected]);
    }
    expect(refusalOf(await post('/v1/cases/c-0/letters', letter))).toEqual([404, 'office_case_unknown']);
    expect(refusalOf(await get('/v1/letters/0'))).toEqual([404, 'office_letter_unknown']);
    expect(refusalOf(await get('/v1/letters/0/document'))).toEqual([404, 'office_letter_unknown']);
    expect(refusalOf(await post('/v1/letters/0/void', { reasons: ownReasons }))).toEqual([
      404,
      'office_letter_unknown',
    ]);
    expect((await get('/v1/letters')).json()).toEqual({ letters: [], cursor: null });
  });
});
