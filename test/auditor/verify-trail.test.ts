import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concat, utf8 } from '../../src/trail/bytes.js';
import { exportLine } from '../../src/trail/export-line.js';
import { readLines } from '../../src/trail/read-lines.js';
import { makeHandover } from '../../src/trail/registered-key.js';
import { leafHash } from '../../src/trail/tree-hash.js';
import { verifyEntries } from '../../src/trail/verify-entries.js';
import { ed25519Verify, sha256, testKey } from '../trail/crypto.js';
import {
  checkpointOf,
  drafts,
  firstKey,
  linesOf,
  origin,
  secondKey,
  trailOf,
} from '../trail/sample-trail.js';

const script = resolve('docs/auditor/verify-trail.mjs');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-trail-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Answer {
  readonly code: number;
  readonly lines: readonly string[];
  readonly stderr: string;
}

/** Runs the script as an auditor does. */
const run = (...args: readonly string[]): Promise<Answer> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [script, ...args], { cwd: folder }, (_, stdout, stderr) => {
      done({ code: child.exitCode ?? -1, lines: stdout.split('\n').filter((line) => line !== ''), stderr });
    });
  });

interface Export {
  readonly bytes: Uint8Array;
  readonly checkpoint: string;
  readonly earlier?: readonly string[];
  readonly vkey?: string;
}

let written = 0;
async function runOn({ bytes, checkpoint, earlier = [], vkey }: Export): Promise<Answer> {
  written += 1;
  const name = `${written}.jsonl`;
  const notes = [checkpoint, ...earlier].map((note, at) => ({ note, path: `${written}.${at}.checkpoint` }));
  await writeFile(join(folder, name), bytes);
  for (const { note, path } of notes) await writeFile(join(folder, path), note);
  const [newest = '', ...others] = notes.map(({ path }) => path);
  return run(
    name,
    newest,
    ...others.flatMap((path) => ['--earlier', path]),
    ...(vkey ? ['--key', vkey] : []),
  );
}

/** Whether the verifier that ships in the program is of the same mind. */
async function isFine({ bytes, checkpoint, earlier = [], vkey }: Export): Promise<boolean> {
  const options = { checkpoint, earlier, ...(vkey === undefined ? {} : { vkey }) };
  const found = await verifyEntries({ sha256, verify: ed25519Verify }, readLines([bytes]), options);
  return found.ok;
}

const trail = trailOf(drafts(12));
const lines = linesOf(trail);
const good: Export = { bytes: concat(...lines), checkpoint: checkpointOf(trail) };
const decoder = new TextDecoder();
const text = decoder.decode(good.bytes);

const rotated = trailOf([
  ...drafts(3),
  {
    kind: 'key_rotated',
    body: { key: secondKey.vkey, handover: makeHandover(secondKey.key, firstKey.signer) },
  },
  ...drafts(4),
]);
const stolen = trailOf([
  ...drafts(3),
  {
    kind: 'key_rotated',
    body: { key: secondKey.vkey, handover: makeHandover(secondKey.key, secondKey.signer) },
  },
]);
const other = trailOf([...drafts(4), { kind: 'hearing', case: 'c-0' }, ...drafts(7)]);

/** An entry written anew with a leaf that fits it. */
const rewritten = concat(
  ...trail.bytes.map((bytes, number) => {
    const changed =
      number === 2 ? utf8(decoder.decode(bytes).replace('"note":"entry', '"note":"Entry')) : bytes;
    return exportLine(number, changed, leafHash(sha256, changed));
  }),
);
const spoiled = (change: (text: string) => string): Export => ({ ...good, bytes: utf8(change(text)) });

describe('the second verifier', () => {
  it('is one file under 150 lines that imports nothing but Node', async () => {
    const source = await readFile(script, 'utf8');
    expect(source.split('\n').length).toBeLessThanOrEqual(150);
    const imported = [...source.matchAll(/from '([^']+)'|import\(|require\(/g)].map(([, name]) => name);
    expect(imported).toEqual(['node:crypto', 'node:fs', 'node:util']);
  });

  it.each<[string, Export]>([
    ['an export as it was written', good],
    [
      'with the trusted key and earlier checkpoints',
      {
        ...good,
        vkey: firstKey.vkey,
        earlier: [checkpointOf(trail, 0), checkpointOf(trail, 7)],
      },
    ],
    [
      'with a key that was handed over',
      {
        bytes: concat(...linesOf(rotated)),
        checkpoint: checkpointOf(rotated, 9, secondKey),
        earlier: [checkpointOf(rotated, 4)],
        vkey: firstKey.vkey,
      },
    ],
  ])('finds nothing in %s', async (_, exported) => {
    const answer = await runOn(exported);
    expect(answer).toMatchObject({ code: 0, stderr: '' });
    expect(answer.lines).toHaveLength(1);
    expect(answer.lines[0]).toMatch(/^GOOD: \d+ entries, root \S{44}$/);
    expect(await isFine(exported)).toBe(true);
  });

  it.each<[string, Export, RegExp]>([
    [
      'a changed entry',
      spoiled((all) => all.replace('"note":"entry 4"', '"note":"entry four"')),
      /^BAD: entry 4 was changed: expected the leaf [0-9a-f]{64}, found [0-9a-f]{64}$/,
    ],
    [
      'an entry written anew',
      { ...good, bytes: rewritten },
      /^BAD: entry 5 of case c-1: expected number 2 after/,
    ],
    [
      'an entry written anew, by the root',
      { ...good, bytes: rewritten, earlier: [checkpointOf(trail, 2)] },
      /the first change lies in entry 2 to 12$/,
    ],
    [
      'a blank in an entry',
      spoiled((all) => all.replace('"actor":', '"actor": ')),
      /^BAD: entry 0 cannot be read: not canonical/,
    ],
    [
      'a missing line',
      spoiled((all) => all.replace(/.*"number":4}\n/, '')),
      /^BAD: line 5: expected entry 4, found 5$/,
    ],
    [
      'a line that is none',
      spoiled((all) => `\n${all}`),
      /^BAD: line 1: expected entry 0, found something else$/,
    ],
    [
      'a torn last line',
      spoiled((all) => all.slice(0, -9)),
      /^BAD: what follows from entry 12 on cannot be counted: expected whole lines$/,
    ],
    ['a trail cut off', { ...good, bytes: concat(...lines.slice(0, 9)) }, /covers 13, found 9$/],
    ['no entries', { ...good, bytes: new Uint8Array() }, /^BAD: expected a genesis entry/],
    [
      'entries behind the checkpoint',
      { ...good, checkpoint: checkpointOf(trail, 9) },
      /^BAD: no signature covers entry 9 and what follows$/,
    ],
    [
      'a trail rolled back',
      { bytes: concat(...lines.slice(0, 9)), checkpoint: checkpointOf(trail, 9), earlier: [good.checkpoint] },
      /covers 13, found 9$/,
    ],
    [
      'an old checkpoint',
      { ...good, checkpoint: checkpointOf(trail, 9), earlier: [good.checkpoint] },
      /0\.checkpoint is older than .*1\.checkpoint$/,
    ],
    [
      'a trail rewritten and signed anew',
      {
        bytes: concat(...linesOf(other)),
        checkpoint: checkpointOf(other),
        earlier: [checkpointOf(trail, 4), checkpointOf(trail, 8)],
      },
      /the first change lies in entry 4 to 7$/,
    ],
    [
      'a signature by another key',
      { ...good, checkpoint: checkpointOf(trail, 13, secondKey) },
      /is not signed by the key of this trail$/,
    ],
    [
      'a changed checkpoint',
      { ...good, checkpoint: good.checkpoint.replace('\n13\n', '\n12\n') },
      /is not signed by the key of this trail$/,
    ],
    ['a checkpoint that is none', { ...good, checkpoint: 'x' }, /is no checkpoint: expected origin/],
    [
      'a key that nobody handed over',
      { bytes: concat(...linesOf(stolen)), checkpoint: checkpointOf(stolen, 5, secondKey) },
      /^BAD: entry 4 brings in a key that no earlier key/,
    ],
    [
      'another key than the trusted one',
      { ...good, vkey: testKey(origin, 9).vkey },
      /has never had the key you gave$/,
    ],
  ])('finds %s and says it in one line', async (_, exported, expected) => {
    const answer = await runOn(exported);
    expect(answer).toMatchObject({ code: 1, stderr: '' });
    expect(answer.lines.filter((line) => expected.test(line))).toHaveLength(1);
    expect(answer.lines.slice(0, -1).every((line) => line.startsWith('BAD: '))).toBe(true);
    expect(answer.lines.at(-1)).toMatch(/^\d+ findings: \d+ entries, root/);
    expect(await isFine(exported)).toBe(false);
  });

  it.each([
    ['no file', []],
    ['a file too many', ['1.jsonl', '1.0.checkpoint', 'x']],
    ['an unknown option', ['1.jsonl', '1.0.checkpoint', '--all']],
  ])('answers 2 to wrong usage: %s', async (_, args) => {
    await runOn(good);
    expect(await run(...args)).toMatchObject({ code: 2, lines: [] });
  });

  it('answers 3 when a file cannot be read', async () => {
    await writeFile(join(folder, 'there'), good.checkpoint);
    expect(await run('nowhere.jsonl', 'there')).toMatchObject({ code: 3, lines: [] });
    expect(await run('there', 'nowhere')).toMatchObject({ code: 3, lines: [] });
    // Without a second name the checkpoint is looked for beside the file.
    expect(await run('there')).toMatchObject({ code: 3, lines: [] });
  });

  it('agrees with the verifier of the program on any damage', async () => {
    const damage = fc.oneof(
      fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), mask: fc.integer({ min: 1, max: 255 }) }),
      fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), mask: fc.nat(200) }),
      fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), mask: fc.nat(200) }),
    );
    const property = fc.asyncProperty(damage, async ({ kind, at, mask }) => {
      const bytes = Uint8Array.from(good.bytes);
      const place = at % bytes.length;
      bytes[place] = (bytes[place] ?? 0) ^ (kind === 'flip' ? mask : 0);
      const damaged =
        kind === 'flip'
          ? bytes
          : kind === 'cut'
            ? bytes.subarray(0, place)
            : concat(bytes.subarray(0, place), bytes.subarray(place + mask));
      const exported = { ...good, bytes: damaged };
      const answer = await runOn(exported);
      expect(answer.code).toBe((await isFine(exported)) ? 0 : 1);
    });
    await fc.assert(property, { seed: 7, numRuns: 40 });
  });
});
