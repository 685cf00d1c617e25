import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { proofSides } from '../../../src/trail/proof-sides.js';
import { smallCase } from '../../support/office.js';
import { refusalOf, smallService } from '../service.js';
import { pageOf, textOf } from './read-page.js';

const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const joined = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Buffer.from([1]), left, right);

const textIn = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => textOf(found));

describe('the receipt of an entry', () => {
  it('holds all that shows that the entry is in the trail', async () => {
    const { get, post, size } = await smallService();
    await post('/v1/cases', smallCase({ summary: 'A canary sang' }));
    await post('/v1/cases', smallCase());
    for (let entry = 0; entry < size(); entry += 1) {
      const html = pageOf(await get(`/p/trail/${entry}?lang=en`), 'en');
      const [checkpoint = '', bytes = ''] = textIn(html, /<pre[^>]*>([\s\S]*?)<\/pre>/g);
      const leaf = sha256(Buffer.from([0]), Buffer.from(bytes, 'utf8'));
      expect(textOf(html)).toContain(leaf.toString('hex'));
      const lines = [...html.matchAll(/<div>(left|right)<\/div>[\s\S]*?<code>([0-9a-f]{64})<\/code>/g)];
      const root = lines.reduce(
        (hash, [, side, other = '']) =>
          side === 'left' ? joined(Buffer.from(other, 'hex'), hash) : joined(hash, Buffer.from(other, 'hex')),
        leaf,
      );
      expect([entry, checkpoint.split('\n').slice(1, 3)]).toEqual([
        entry,
        [String(size()), root.toString('base64')],
      ]);
      expect(html).not.toMatch(/canary/i);
    }
  });

  it('says in both languages what the entry is and how to verify it without Gradus', async () => {
    const { get } = await smallService();
    const chinese = textOf(pageOf(await get('/p/trail/0?lang=zh'), 'zh-CN'));
    expect(chinese).toContain('台账条目 0 回执');
    expect(chinese).toContain('台账建立 genesis');
    const english = textOf(pageOf(await get('/p/trail/0?lang=en'), 'en'));
    for (const text of [chinese, english])
      expect(text).toContain('node docs/auditor/verify-trail.mjs trail.jsonl --earlier receipt.checkpoint');
    expect(english).toContain('sed -n 1p trail.jsonl');
  });

  it('is refused for an entry that is not there', async () => {
    const { get, size } = await smallService();
    expect(refusalOf(await get(`/p/trail/${size()}`))).toEqual([404, 'http_entry_unknown', '/n']);
    expect(refusalOf(await get('/p/trail/01'))).toEqual([400, 'wrong_type', '/n']);
  });
});

describe('the sides of a proof', () => {
  /** Proof and root as RFC 6962, section 2.1.1 defines them, by recursion. */
  function prove(
    leaves: readonly Buffer[],
    index: number,
  ): { readonly path: readonly Buffer[]; readonly root: Buffer } {
    const [only] = leaves;
    if (leaves.length === 1 && only) return { path: [], root: only };
    let split = 1;
    while (split * 2 < leaves.length) split *= 2;
    const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
    const isLeft = index < split;
    const own = isLeft ? prove(left, index) : prove(right, index - split);
    const other = prove(isLeft ? right : left, 0).root;
    return { path: [...own.path, other], root: isLeft ? joined(own.root, other) : joined(other, own.root) };
  }

  it('lead from every leaf of every small tree to its root', () => {
    for (let size = 1; size <= 33; size += 1) {
      const leaves = Array.from({ length: size }, (_, at) => sha256(Buffer.from([0, at])));
      for (const [index, leaf] of leaves.entries()) {
        const { path, root } = prove(leaves, index);
        const sides = proofSides(index, size, path.length);
        const found = path.reduce(
          (hash, other, at) => (sides[at] === 'left' ? joined(other, hash) : joined(hash, other)),
          leaf,
        );
        expect([size, index, found.toString('hex')]).toEqual([size, index, root.toString('hex')]);
      }
    }
  });
});
