import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexOf, utf8 } from '../../src/trail/bytes.js';
import { readLines } from '../../src/trail/read-lines.js';
import type { SampleTrail } from './sample-trail.js';
import { checkpointOf, drafts, linesOf, trailOf } from './sample-trail.js';
import {
  checkpoint,
  codes,
  edited,
  lines,
  messages,
  rename,
  rewritten,
  trail,
  verify,
} from './twelve-drafts.js';

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
        const found = await verify(readLines(changed), {
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
