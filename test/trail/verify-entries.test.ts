import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '../../src/trail/bytes.js';
import { formatCheckpoint } from '../../src/trail/checkpoint.js';
import { emptyFrontier, rootOf } from '../../src/trail/frontier.js';
import { signNote } from '../../src/trail/note.js';
import { readLines } from '../../src/trail/read-lines.js';
import { makeHandover } from '../../src/trail/registered-key.js';
import { sha256, testKey } from './crypto.js';
import type { Draft, SampleTrail } from './sample-trail.js';
import { checkpointOf, drafts, firstKey, linesOf, origin, secondKey, trailOf } from './sample-trail.js';
import { checkpoint, codes, lines, messages, trail, verify } from './twelve-drafts.js';

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
      const found = await verify(readLines(pieces), { checkpoint });
      expect(messages(found)).toEqual([]);
      expect(found.entries).toBe(13);
    }
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
