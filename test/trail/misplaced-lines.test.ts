import { describe, expect, it } from 'vitest';
import { concat, hexOf, utf8 } from '../../src/trail/bytes.js';
import { encodeEntry } from '../../src/trail/entry-bytes.js';
import { exportLine, lineBytesMost } from '../../src/trail/export-line.js';
import { readLines } from '../../src/trail/read-lines.js';
import { leafHash } from '../../src/trail/tree-hash.js';
import type { Verification } from '../../src/trail/verify-entries.js';
import { sha256, testKey } from './crypto.js';
import { checkpointOf, linesOf, origin, trailOf } from './sample-trail.js';
import { checkpoint, codes, edited, lines, messages, trail, verify } from './twelve-drafts.js';

describe('lines', () => {
  const without = (number: number) => lines.filter((_, at) => at !== number);

  it('that are missing are named by their number', async () => {
    const found = await verify(without(4), { checkpoint });
    expect(messages(found)).toEqual(['the entries are not in sequence: expected entry 4, found 5']);
    expect(found).toMatchObject({ entries: 4, firstBad: { from: 4, to: 4 } });
  });

  it('that are missing and numbered anew are found by the root', async () => {
    const kept = trail.bytes.filter((_, at) => at !== 4);
    const found = await verify(
      kept.map((bytes, at) => exportLine(at, bytes, leafHash(sha256, bytes))),
      {
        checkpoint,
        earlier: [checkpointOf(trail, 8)],
      },
    );
    expect(found.ok).toBe(false);
    expect(codes(found)).toEqual(['trail_forked', 'trail_truncated']);
  });

  it('that changed places are named', async () => {
    const [a, b] = [lines[5], lines[6]];
    const swapped = lines.map((line, at) => (at === 5 ? b : at === 6 ? a : line) ?? line);
    expect((await verify(swapped, { checkpoint })).firstBad).toEqual({ from: 5, to: 5 });
  });

  it('that are torn at the end are called that', async () => {
    const last = lines[12] ?? expect.fail('no last line');
    const torn = [...lines.slice(0, 12), last.subarray(0, 100)];
    const found = await verify(torn, { checkpoint });
    expect(codes(found)).toEqual(['trail_line_torn', 'trail_truncated']);
    expect(found.firstBad).toEqual({ from: 12, to: 12 });
    const whole = await verify([...lines.slice(0, 12), last.subarray(0, -1)], { checkpoint });
    expect(codes(whole)).toEqual(['trail_line_torn', 'trail_truncated']);
  });

  it.each([
    ['empty', '\n'],
    ['blank', ' \n'],
    ['without a wrapper', '{"entry":{}}\n'],
    ['ended as on another system', ''],
  ])('that are %s are refused where they stand', async (_, text) => {
    const line = text === '' ? concat((lines[3] ?? utf8('')).subarray(0, -1), utf8('\r\n')) : utf8(text);
    const found = await verify([...lines.slice(0, 3), line, ...lines.slice(3)], { checkpoint });
    expect(codes(found)).toEqual(['trail_line_malformed']);
    expect(found).toMatchObject({ entries: 3, firstBad: { from: 3, to: 3 } });
  });

  it('that never end are held only as far as is needed to refuse them', async () => {
    let given = 0;
    function* endless() {
      for (; given < 400; given += 1) yield new Uint8Array(10_000).fill(0x20);
    }
    const read: Uint8Array[] = [];
    for await (const line of readLines(endless())) read.push(line);
    expect(read.map((line) => line.length)).toEqual([lineBytesMost + 1]);
    expect(codes(await verify(read))).toContain('trail_line_malformed');
  });

  it('of which there are none are no trail', async () => {
    const found = await verify([], {});
    expect(codes(found)).toEqual(['trail_genesis_missing', 'trail_checkpoint_missing']);
    expect(found.ok).toBe(false);
  });
});

describe('an entry that does not belong where it stands', () => {
  const base = trail.entries[1] ?? expect.fail('no entry');
  async function withEntry(change: object): Promise<Verification> {
    const encoded = encodeEntry({ ...base, ...change });
    const bytes = encoded.ok ? encoded.value : expect.fail(JSON.stringify(encoded.error));
    return verify([...lines, exportLine(13, bytes, leafHash(sha256, bytes))]);
  }

  it('is a second genesis', async () => {
    const found = await withEntry({ ...trail.entries[0] });
    expect(found.problems[0]).toMatchObject({ code: 'trail_genesis_repeated', params: { number: '13' } });
  });

  it('skips a number of its case, or takes one again', async () => {
    const prev = hexOf(trail.leaves[10] ?? utf8(''));
    for (const seq of [3, 4, 6, 7]) {
      const found = await withEntry({ case: 'c-0', case_seq: seq, prev });
      const expected = {
        code: 'trail_case_seq_differs',
        params: { number: '13', expected: '4', found: String(seq) },
      };
      if (seq === 4) expect(codes(found)).not.toContain('trail_case_seq_differs');
      else expect(found.problems[0]).toMatchObject(expected);
    }
  });

  it('names another leaf than that of the entry before it', async () => {
    const found = await withEntry({ case: 'c-0', case_seq: 4, prev: '00'.repeat(32) });
    expect(codes(found)[0]).toBe('trail_previous_differs');
  });

  it('stands where the genesis entry should', async () => {
    const found = await verify(linesOf(trailOf([], { kind: 'case_submitted', case: 'c-1' })));
    expect(messages(found)[0]).toBe(
      'a trail begins with a genesis entry: expected genesis at entry 0, found `case_submitted`',
    );
  });

  it('is a genesis whose key is of another origin', async () => {
    const body = { origin, key: testKey('gradus/ffffffffffffffff', 3).vkey, created: 0 };
    const found = await verify(linesOf(trailOf([], { kind: 'genesis', body })));
    expect(codes(found)[0]).toBe('trail_genesis_invalid');
  });

  it('cannot be read, and the gap that it leaves in its case is no second finding', async () => {
    const spoiled = edited(2, (text) => text.replace('"actor":{', '"actor": {'));
    const found = await verify(spoiled, { checkpoint });
    expect(codes(found)).toEqual(['trail_leaf_differs', 'trail_entry_not_canonical', 'trail_root_differs']);
    expect(found.firstBad).toEqual({ from: 2, to: 2 });
  });
});
