import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../src/domain/problem.js';
import { concat, hexOf, utf8 } from '../../src/trail/bytes.js';
import { formatCheckpoint } from '../../src/trail/checkpoint.js';
import { encodeEntry } from '../../src/trail/entry-bytes.js';
import { exportLine, lineBytesMost } from '../../src/trail/export-line.js';
import { emptyFrontier, rootOf } from '../../src/trail/frontier.js';
import { signNote } from '../../src/trail/note.js';
import { readLines } from '../../src/trail/read-lines.js';
import { makeHandover } from '../../src/trail/registered-key.js';
import { leafHash } from '../../src/trail/tree-hash.js';
import type { Verification, VerifyOptions } from '../../src/trail/verify-entries.js';
import { verifyEntries } from '../../src/trail/verify-entries.js';
import { ed25519Verify, sha256, testKey } from './crypto.js';
import type { Draft, SampleTrail } from './sample-trail.js';
import { checkpointOf, drafts, firstKey, linesOf, origin, secondKey, trailOf } from './sample-trail.js';

const verify = (lines: Iterable<Uint8Array>, options: VerifyOptions = {}): Promise<Verification> =>
  verifyEntries({ sha256, verify: ed25519Verify }, lines, options);
const codes = (found: Verification) => found.problems.map((problem) => problem.code);
const messages = (found: Verification) => found.problems.map((problem) => messageOf(problem));

const trail = trailOf(drafts(12));
const lines = linesOf(trail);
const checkpoint = checkpointOf(trail);

/** The same trail with one entry written anew, its leaf computed as an attacker would. */
function rewritten(number: number, change: (text: string) => string): readonly Uint8Array[] {
  return lines.map((line, at) => {
    if (at !== number) return line;
    const bytes = utf8(change(new TextDecoder().decode(trail.bytes[at])));
    return exportLine(at, bytes, leafHash(sha256, bytes));
  });
}
/** One line with its bytes changed and its leaf left as it was. */
const edited = (number: number, change: (text: string) => string): readonly Uint8Array[] =>
  lines.map((line, at) => (at === number ? utf8(change(new TextDecoder().decode(line))) : line));
const rename = (text: string): string => text.replace('"note":"entry', '"note":"Entry');

describe('a trail that nobody touched', () => {
  it('verifies, with the checkpoint, the trusted key and every earlier checkpoint', async () => {
    const earlier = Array.from({ length: 14 }, (_, size) => checkpointOf(trail, size));
    const found = await verify(lines, { checkpoint, earlier, vkey: firstKey.vkey });
    expect(found).toMatchObject({
      ok: true,
      entries: 13,
      origin,
      vkey: firstKey.vkey,
      firstBad: null,
      problems: [],
      more: 0,
    });
    expect(checkpoint).toContain(`\n13\n${found.root}\n`);
  });

  it('verifies at every prefix with the checkpoint of that prefix', async () => {
    for (let size = 1; size <= lines.length; size += 1) {
      const found = await verify(lines.slice(0, size), { checkpoint: checkpointOf(trail, size) });
      expect(messages(found)).toEqual([]);
    }
  });

  it('verifies without a checkpoint, with a warning that says what this cannot show', async () => {
    const found = await verify(lines);
    expect(found.ok).toBe(true);
    expect(found.problems).toMatchObject([{ code: 'trail_checkpoint_missing', severity: 'warning' }]);
  });

  it('verifies with entries of kinds that are not known', async () => {
    const later = trailOf([
      { kind: 'case_sealed', case: 'c-1' },
      { kind: 'hearing', case: 'c-1' },
    ]);
    expect(messages(await verify(linesOf(later), { checkpoint: checkpointOf(later) }))).toEqual([]);
  });

  it('verifies when it comes in pieces of any size', async () => {
    const whole = concat(...lines);
    for (const size of [1, 7, 64, 1000, whole.length]) {
      const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
        whole.subarray(at * size, (at + 1) * size),
      );
      const found = await verifyEntries({ sha256, verify: ed25519Verify }, readLines(pieces), { checkpoint });
      expect(messages(found)).toEqual([]);
      expect(found.entries).toBe(13);
    }
  });
});

describe('a changed entry', () => {
  it.each([0, 1, 5, 12])('is named when its recorded leaf was left: entry %i', async (number) => {
    const change = number === 0 ? (text: string) => text.replace('"created":17', '"created":18') : rename;
    const found = await verify(edited(number, change), { checkpoint });
    expect(found.firstBad).toEqual({ from: number, to: number });
    expect(codes(found)).toEqual(['trail_leaf_differs', 'trail_root_differs']);
    expect(messages(found)[0]).toMatch(
      new RegExp(
        `^entry ${number} is not what was recorded: expected the leaf ${hexOf(trail.leaves[number] ?? utf8(''))}, found bytes`,
      ),
    );
  });

  it('does not hide another one behind it', async () => {
    const one = edited(3, rename);
    const two = edited(9, rename);
    const both = lines.map((_, at) => (at === 3 ? one[at] : two[at]) ?? expect.fail('no line'));
    const found = await verify(both, { checkpoint });
    expect(found.problems.slice(0, 2).map((problem) => problem.params['number'])).toEqual(['3', '9']);
    expect(found.firstBad).toEqual({ from: 3, to: 3 });
  });

  it('is told from a changed leaf: then the root agrees', async () => {
    const found = await verify(
      edited(4, (text) => text.replace(/"leaf":"../, '"leaf":"00')),
      { checkpoint },
    );
    expect(codes(found)).toEqual(['trail_leaf_differs']);
    expect(found.firstBad).toEqual({ from: 4, to: 4 });
  });

  it('is located by the next entry of its case when its leaf was computed anew', async () => {
    const found = await verify(rewritten(2, rename), { checkpoint });
    expect(codes(found)).toEqual(['trail_previous_differs', 'trail_root_differs']);
    expect(messages(found)[0]).toContain('of entry 2: one of the two was changed');
    expect(found.firstBad).toEqual({ from: 2, to: 5 });
  });

  it('is located between two checkpoints when nothing else tells', async () => {
    const earlier = [checkpointOf(trail, 3), checkpointOf(trail, 9)];
    const found = await verify(rewritten(4, rename), { checkpoint, earlier });
    expect(codes(found)).toEqual(['trail_forked', 'trail_root_differs']);
    expect(found.firstBad).toEqual({ from: 3, to: 8 });
  });

  it('is found wherever a byte is changed, and located', async () => {
    const property = fc.asyncProperty(
      fc.nat(12),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (number, at, mask) => {
        const changed = lines.map((line, index) => {
          if (index !== number) return line;
          const copy = Uint8Array.from(line);
          const place = at % copy.length;
          copy[place] = (copy[place] ?? 0) ^ mask;
          return copy;
        });
        const found = await verifyEntries({ sha256, verify: ed25519Verify }, readLines(changed), {
          checkpoint,
        });
        expect(found.ok).toBe(false);
        expect(found.firstBad).toEqual({ from: number, to: number });
      },
    );
    await fc.assert(property, { seed: 1, numRuns: 500 });
  });

  it('is found by the root however it is rewritten', async () => {
    const property = fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.string({ maxLength: 12 }),
      async (number, text) => {
        const found = await verify(
          rewritten(number, (entry) =>
            entry.replace(/"note":"[^"]*"/, () => `"note":${JSON.stringify(`!${text}`)}`),
          ),
          { checkpoint },
        );
        expect(found.ok).toBe(false);
        expect(codes(found)).toContain('trail_root_differs');
        expect(found.firstBad && found.firstBad.from <= number && number <= found.firstBad.to).toBe(true);
      },
    );
    await fc.assert(property, { seed: 2, numRuns: 200 });
  });
});

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

describe('a checkpoint', () => {
  it('finds a trail that was cut off', async () => {
    const found = await verify(lines.slice(0, 9), { checkpoint });
    expect(messages(found)).toEqual([
      'the trail is cut off: expected the 13 entries of the checkpoint, found 9',
    ]);
    expect(found.firstBad).toEqual({ from: 9, to: 9 });
  });

  it('finds entries behind it', async () => {
    const found = await verify(lines, { checkpoint: checkpointOf(trail, 10) });
    expect(codes(found)).toEqual(['trail_extra_entries']);
    expect(found.firstBad).toEqual({ from: 10, to: 10 });
  });

  it('that was kept finds a trail rolled back together with its checkpoint', async () => {
    const rolledBack = { checkpoint: checkpointOf(trail, 9) };
    expect((await verify(lines.slice(0, 9), rolledBack)).ok).toBe(true);
    const found = await verify(lines.slice(0, 9), { ...rolledBack, earlier: [checkpoint] });
    expect(codes(found)).toEqual(['trail_rolled_back']);
    const older = await verify(lines, { checkpoint: checkpointOf(trail, 9), earlier: [checkpoint] });
    expect(codes(older)).toEqual(['trail_rolled_back', 'trail_extra_entries']);
  });

  it('that was kept finds a trail rewritten and signed anew with the real key', async () => {
    const other = trailOf([...drafts(4), { kind: 'hearing', case: 'c-0' }, ...drafts(7)]);
    const forged = { checkpoint: checkpointOf(other) };
    expect((await verify(linesOf(other), forged)).ok).toBe(true);
    const kept = await verify(linesOf(other), {
      ...forged,
      earlier: [checkpointOf(trail, 4), checkpointOf(trail, 8)],
    });
    expect(codes(kept)).toEqual(['trail_forked']);
    expect(kept.firstBad).toEqual({ from: 4, to: 7 });
  });

  it('is refused when another key signed it', async () => {
    const found = await verify(lines, { checkpoint: checkpointOf(trail, 13, secondKey) });
    expect(codes(found)).toEqual(['trail_note_unsigned']);
    expect(found.firstBad).toBeNull();
  });

  it('is refused when its text was changed', async () => {
    const found = await verify(lines.slice(0, 9), { checkpoint: checkpoint.replace('\n13\n', '\n9\n') });
    expect(codes(found)).toContain('trail_signature_wrong');
  });

  it('is refused when it is of another trail', async () => {
    const text = formatCheckpoint({
      origin: 'gradus/ffffffffffffffff',
      size: 0,
      root: rootOf(sha256, emptyFrontier),
    });
    const found = await verify(lines, { checkpoint, earlier: [signNote(text, [firstKey.signer])] });
    expect(codes(found)).toEqual(['trail_checkpoint_origin_differs']);
  });

  it('is refused when it is none', async () => {
    expect(codes(await verify(lines, { checkpoint: 'x' }))).toEqual(['trail_note_malformed']);
    const text = signNote('only one line\n', [firstKey.signer]);
    expect(codes(await verify(lines, { checkpoint: text }))).toEqual(['trail_checkpoint_malformed']);
  });
});

describe('the key of a trail', () => {
  const rotation: Draft = {
    kind: 'key_rotated',
    body: { key: secondKey.vkey, handover: makeHandover(secondKey.key, firstKey.signer) },
  };
  const rotated = trailOf([...drafts(3), rotation, ...drafts(3)]);
  const rotatedLines = linesOf(rotated);
  const newest = checkpointOf(rotated, 8, secondKey);

  it('is followed through a handover: the old one signs up to it, the new one from it on', async () => {
    const earlier = [checkpointOf(rotated, 4), checkpointOf(rotated, 5, secondKey)];
    for (const { vkey } of [firstKey, secondKey]) {
      const found = await verify(rotatedLines, { checkpoint: newest, earlier, vkey });
      expect(messages(found)).toEqual([]);
      expect(found.vkey).toBe(secondKey.vkey);
    }
  });

  it('does not sign on the other side of a handover', async () => {
    const oldAfter = await verify(rotatedLines, { checkpoint: newest, earlier: [checkpointOf(rotated, 5)] });
    expect(codes(oldAfter)).toEqual(['trail_note_unsigned']);
    const newBefore = await verify(rotatedLines, {
      checkpoint: newest,
      earlier: [checkpointOf(rotated, 4, secondKey)],
    });
    expect(codes(newBefore)).toEqual(['trail_note_unsigned']);
  });

  it.each([
    [
      'signed by the new key itself',
      { key: secondKey.vkey, handover: makeHandover(secondKey.key, secondKey.signer) },
    ],
    ['made for another key', { key: secondKey.vkey, handover: makeHandover(firstKey.key, firstKey.signer) }],
    ['without a handover', { key: secondKey.vkey, handover: '' }],
    [
      'of a key with another name',
      (() => {
        const { key, vkey } = testKey('gradus/ffffffffffffffff', 3);
        return { key: vkey, handover: makeHandover(key, firstKey.signer) };
      })(),
    ],
    ['without a key', { handover: 'x' }],
  ])('is not changed by an entry %s', async (_, body) => {
    const forged = trailOf([...drafts(3), { kind: 'key_rotated', body }]);
    const found = await verify(linesOf(forged), { checkpoint: checkpointOf(forged, 5, secondKey) });
    expect(codes(found)).toEqual(['trail_key_rotation_invalid', 'trail_note_unsigned']);
    expect(found.firstBad).toEqual({ from: 4, to: 4 });
  });

  it('that the auditor trusts must be one that the trail has had', async () => {
    const stranger = testKey(origin, 9);
    const found = await verify(lines, { checkpoint, vkey: stranger.vkey });
    expect(codes(found)).toEqual(['trail_key_not_registered']);
    expect(codes(await verify(lines, { checkpoint, vkey: 'x' }))).toEqual(['trail_verifier_key_malformed']);
  });

  it('that the auditor trusts opens a checkpoint whose handover was cut off', async () => {
    const found = await verify(rotatedLines.slice(0, 4), { checkpoint: newest, vkey: secondKey.vkey });
    expect(codes(found)).toEqual(['trail_key_not_registered', 'trail_truncated']);
  });
});

describe('many problems', () => {
  it('are counted past the first hundred', async () => {
    const long: SampleTrail = trailOf(drafts(150));
    const spoiled = linesOf(long).map((line) =>
      utf8(new TextDecoder().decode(line).replace('"note":"e', '"note":"E')),
    );
    const found = await verify(spoiled, { checkpoint: checkpointOf(long) });
    expect(found.problems).toHaveLength(100);
    expect(found.more).toBe(51);
    expect(found.firstBad).toEqual({ from: 1, to: 1 });
  });
});
