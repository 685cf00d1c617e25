import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/domain/canonical-json.js';
import type { Entry } from '../../src/domain/entry.js';
import { entryKinds, isEntryKind } from '../../src/domain/entry.js';
import { messageOf } from '../../src/domain/problem.js';
import { utf8 } from '../../src/trail/bytes.js';
import { decodeEntry, encodeEntry } from '../../src/trail/entry-bytes.js';

const entry: Entry = {
  format: 'gradus/entry/1',
  kind: 'case_submitted',
  time: 1_700_000_000_000,
  actor: { id: 'clerk', authenticated: true },
  case: 'c-1',
  case_seq: 1,
  prev: null,
  idempotency: null,
  body: { unit: 'office-3', 案由: '迟报' },
};
const canonicalText =
  '{"actor":{"authenticated":true,"id":"clerk"},"body":{"unit":"office-3","案由":"迟报"},"case":"c-1","case_seq":1,' +
  '"format":"gradus/entry/1","idempotency":null,"kind":"case_submitted","prev":null,"time":1700000000000}';

function firstOf(result: ReturnType<typeof encodeEntry> | ReturnType<typeof decodeEntry>) {
  return result.ok ? expect.fail('expected a problem') : (result.error[0] ?? expect.fail('no problem'));
}
const nested = (levels: number): Json => {
  let value: Json = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};

describe('the bytes of an entry', () => {
  it('are its canonical JSON in UTF-8, and give the entry back', () => {
    const encoded = encodeEntry(entry);
    expect(encoded.ok && new TextDecoder().decode(encoded.value)).toBe(canonicalText);
    expect(decodeEntry(utf8(canonicalText), 4)).toEqual({ ok: true, value: entry });
  });

  it('may be 65,535 and no more', () => {
    const room = 65_535 - utf8(canonicalText).length;
    const filled = (length: number): Entry => ({
      ...entry,
      body: { ...entry.body, unit: 'x'.repeat(length + 8) },
    });
    expect(encodeEntry(filled(room)).ok).toBe(true);
    const problem = firstOf(encodeEntry(filled(room + 1)));
    expect(problem.code).toBe('trail_entry_too_large');
    expect(messageOf(problem)).toBe('the entry takes 65536 bytes, expected at most 65535');
  });

  it('may be nested 256 levels deep and no more', () => {
    expect(encodeEntry({ ...entry, body: { deep: nested(254) } }).ok).toBe(true);
    expect(firstOf(encodeEntry({ ...entry, body: { deep: nested(255) } })).code).toBe('trail_entry_too_deep');
  });

  it.each([
    ['case_seq', { case_seq: null }],
    ['case_seq', { case_seq: 0 }],
    ['prev', { case_seq: 2 }],
    ['prev', { prev: 'ab'.repeat(32) }],
    ['prev', { prev: 'AB'.repeat(32), case_seq: 2 }],
    ['case', { case: 'no blanks' }],
    ['time', { time: 1.5 }],
    ['time', { time: -1 }],
    ['kind', { kind: 'Case' }],
    ['actor.id', { actor: { id: '', authenticated: true } }],
  ] satisfies [string, Partial<Entry>][])('are refused with a wrong %s: %j', (path, change) => {
    const problem = firstOf(encodeEntry({ ...entry, ...change }));
    expect(problem).toMatchObject({ code: 'trail_entry_refused', params: { path: `\`${path}\`` } });
  });
});

describe('reading the bytes of an entry', () => {
  it.each([
    ['a blank', canonicalText.replace(',"case"', ', "case"'), 'trail_entry_not_canonical'],
    [
      'a key given twice',
      canonicalText.replace('"case":"c-1"', '"case":"c-0","case":"c-1"'),
      'trail_entry_not_canonical',
    ],
    [
      'keys out of order',
      canonicalText.replace('"case":"c-1","case_seq":1', '"case_seq":1,"case":"c-1"'),
      'trail_entry_not_canonical',
    ],
    [
      'an escape that is not needed',
      canonicalText.replace('office', '\\u006fffice'),
      'trail_entry_not_canonical',
    ],
    [
      'another spelling of a number',
      canonicalText.replace('1700000000000', '17e11'),
      'trail_entry_not_canonical',
    ],
    ['a number beyond all bounds', canonicalText.replace('"office-3"', '1e999'), 'trail_entry_not_canonical'],
    ['half a surrogate pair', canonicalText.replace('office-3', '\\ud800'), 'trail_entry_not_canonical'],
    ['a byte order mark', `\ufeff${canonicalText}`, 'trail_entry_unreadable'],
    ['a bracket too few', canonicalText.slice(0, -1), 'trail_entry_unreadable'],
    ['text behind it', `${canonicalText}{}`, 'trail_entry_unreadable'],
    ['nothing at all', '', 'trail_entry_unreadable'],
    ['endless brackets', '['.repeat(60_000), 'trail_entry_unreadable'],
    ['too many bytes', canonicalText.replace('office-3', 'x'.repeat(65_535)), 'trail_entry_unreadable'],
    ['a key of its own', canonicalText.replace(/}$/, ',"zone":"cn"}'), 'trail_entry_invalid'],
    ['a list for its body', canonicalText.replace(/"body":{[^}]*}/, '"body":[]'), 'trail_entry_invalid'],
    ['another format', canonicalText.replace('entry/1', 'entry/2'), 'trail_entry_invalid'],
  ])('is refused with %s', (_, text, code) => {
    expect(firstOf(decodeEntry(utf8(text), 4))).toMatchObject({ code, params: { number: '4' } });
  });

  it('is refused with bytes that are no UTF-8', () => {
    const bytes = Uint8Array.from(utf8(canonicalText));
    bytes[canonicalText.indexOf('office')] = 0xff;
    expect(firstOf(decodeEntry(bytes, 0)).code).toBe('trail_entry_unreadable');
  });

  it('says where the text leaves its canonical form', () => {
    const problem = firstOf(decodeEntry(utf8(canonicalText.replace('"unit":"', '"unit": "')), 12));
    expect(messageOf(problem)).toBe(
      'entry 12 is not canonical JSON: from character 60 expected `"office-3","案由":"迟报"`, found ` "office-3","案由":"迟报`',
    );
  });

  it('keeps a member named __proto__ as the member that it is', () => {
    const text = canonicalText.replace('"unit":"office-3"', '"__proto__":{"unit":"x"}');
    const decoded = decodeEntry(utf8(text), 1);
    expect(decoded.ok && Object.keys(decoded.value.body)).toEqual(['__proto__', '案由']);
  });

  it('takes kinds that this release does not know', () => {
    const decoded = decodeEntry(utf8(canonicalText.replace('case_submitted', 'case_sealed')), 1);
    expect(decoded.ok && decoded.value.kind).toBe('case_sealed');
    expect(isEntryKind('case_sealed')).toBe(false);
    expect(entryKinds.every(isEntryKind)).toBe(true);
  });
});
