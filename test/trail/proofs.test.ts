import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOfHex, hexOf } from '../../src/trail/bytes.js';
import { appendLeaf, emptyFrontier, rootOf } from '../../src/trail/frontier.js';
import type { NodeReader } from '../../src/trail/read-proof.js';
import { consistencyProof, inclusionProof } from '../../src/trail/read-proof.js';
import { emptyRoot, leafHash, nodeHash } from '../../src/trail/tree-hash.js';
import { verifyConsistency, verifyInclusion } from '../../src/trail/verify-proof.js';
import { sha256 } from './crypto.js';
import { vectorConsistencies, vectorInclusions, vectorLeaves, vectorRoots } from './rfc-6962-vectors.js';

const bytes = (hex: string): Uint8Array => bytesOfHex(hex) ?? expect.fail(`not hex: ${hex}`);

/** A tree with all its roots and the nodes that a store would hold: full subtrees only. */
function grow(leaves: readonly Uint8Array[]) {
  const nodes = new Map<string, Uint8Array>();
  const roots = [emptyRoot(sha256)];
  let frontier = emptyFrontier;
  for (const [index, leaf] of leaves.entries()) {
    nodes.set(`0/${index}`, leaf);
    const appended = appendLeaf(sha256, frontier, leaf);
    for (const node of appended.completed) {
      expect(nodes.has(`${node.level}/${node.index}`)).toBe(false);
      nodes.set(`${node.level}/${node.index}`, node.hash);
    }
    frontier = appended.frontier;
    roots.push(rootOf(sha256, frontier));
  }
  const read: NodeReader = (level, index) =>
    nodes.get(`${level}/${index}`) ?? expect.fail(`no full subtree ${level}/${index}`);
  const rootAt = (size: number): Uint8Array => roots[size] ?? expect.fail(`no root of ${size}`);
  const leafAt = (index: number): Uint8Array => leaves[index] ?? expect.fail(`no leaf ${index}`);
  return { read, rootAt, leafAt, size: leaves.length };
}

/** RFC 6962, section 2.1, word by word: the oracle. */
function merkleTreeHash(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (!first) return emptyRoot(sha256);
  if (leaves.length === 1) return first;
  const middle = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return nodeHash(sha256, merkleTreeHash(leaves.slice(0, middle)), merkleTreeHash(leaves.slice(middle)));
}

async function proofOf(proof: ReturnType<typeof inclusionProof>): Promise<readonly Uint8Array[]> {
  const result = await proof;
  return result.ok ? result.value : expect.fail(JSON.stringify(result.error));
}

function withBitFlipped(hashes: readonly Uint8Array[], bit: number): Uint8Array[] {
  return hashes.map((hash, at) => {
    if (at !== Math.floor(bit / 256) % hashes.length) return hash;
    const changed = Uint8Array.from(hash);
    const byte = Math.floor((bit % 256) / 8);
    changed[byte] = (changed[byte] ?? 0) ^ (1 << (bit % 8));
    return changed;
  });
}

describe('the published vectors of RFC 6962', () => {
  const tree = grow(vectorLeaves.map((leaf) => leafHash(sha256, bytes(leaf))));

  it.each(vectorRoots.map((root, size) => ({ root, size })))(
    'gives the root of $size leaves',
    ({ root, size }) => {
      expect(hexOf(tree.rootAt(size))).toBe(root);
    },
  );

  it.each(vectorInclusions)('proves leaf $index of $size', async ({ index, size, proof }) => {
    const found = await proofOf(inclusionProof(sha256, index, size, tree.size, tree.read));
    expect(found.map(hexOf)).toEqual(proof);
    const claim = { leaf: tree.leafAt(index), index, size, root: tree.rootAt(size) };
    expect(verifyInclusion(sha256, claim, proof.map(bytes))).toBe(true);
  });

  it.each(vectorConsistencies)(
    'proves that $newer leaves go on from $older',
    async ({ older, newer, proof }) => {
      const found = await proofOf(consistencyProof(sha256, older, newer, tree.size, tree.read));
      expect(found.map(hexOf)).toEqual(proof);
      const [a, b] = [older, newer].map((size) => ({ size, root: tree.rootAt(size) }));
      expect(a && b && verifyConsistency(sha256, a, b, proof.map(bytes))).toBe(true);
    },
  );
});

describe('any tree', () => {
  const leaves = fc
    .array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 70 })
    .map((entries) => entries.map((entry, index) => leafHash(sha256, Uint8Array.of(index, ...entry))));

  it('has at every size the root that the definition gives', () => {
    fc.assert(
      fc.property(leaves, (all) => {
        const tree = grow(all);
        for (let size = 0; size <= all.length; size += 1) {
          expect(hexOf(tree.rootAt(size))).toBe(hexOf(merkleTreeHash(all.slice(0, size))));
        }
      }),
      { seed: 6962, numRuns: 30 },
    );
  });

  it('proves every leaf of any size, and no proof survives one changed bit', async () => {
    const input = fc.tuple(leaves, fc.nat(), fc.nat(), fc.nat());
    const property = fc.asyncProperty(input, async ([all, a, b, bit]) => {
      const tree = grow(all);
      const size = (a % tree.size) + 1;
      const index = b % size;
      const proof = await proofOf(inclusionProof(sha256, index, size, tree.size, tree.read));
      const claim = { leaf: tree.leafAt(index), index, size, root: tree.rootAt(size) };
      expect(verifyInclusion(sha256, claim, proof)).toBe(true);
      const [leaf = claim.leaf] = withBitFlipped([claim.leaf], bit);
      const [root = claim.root] = withBitFlipped([claim.root], bit);
      expect(verifyInclusion(sha256, { ...claim, leaf }, proof)).toBe(false);
      expect(verifyInclusion(sha256, { ...claim, root }, proof)).toBe(false);
      expect(verifyInclusion(sha256, claim, [...proof, claim.root])).toBe(false);
      expect(verifyInclusion(sha256, { ...claim, index: index + 1 }, proof)).toBe(false);
      if (proof.length) {
        expect(verifyInclusion(sha256, claim, withBitFlipped(proof, bit))).toBe(false);
        expect(verifyInclusion(sha256, claim, proof.slice(1))).toBe(false);
        expect(verifyInclusion(sha256, claim, proof.slice(0, -1))).toBe(false);
      }
    });
    await fc.assert(property, { seed: 9162, numRuns: 300 });
  });

  it('proves that any size goes on from any smaller one, and no proof survives one changed bit', async () => {
    const input = fc.tuple(leaves, fc.nat(), fc.nat(), fc.nat());
    const property = fc.asyncProperty(input, async ([all, a, b, bit]) => {
      const tree = grow(all);
      const newer = { size: a % (tree.size + 1), root: tree.rootAt(a % (tree.size + 1)) };
      const older = { size: b % (newer.size + 1), root: tree.rootAt(b % (newer.size + 1)) };
      const proof = await proofOf(consistencyProof(sha256, older.size, newer.size, tree.size, tree.read));
      expect(verifyConsistency(sha256, older, newer, proof)).toBe(true);
      const [olderRoot = older.root] = withBitFlipped([older.root], bit);
      expect(verifyConsistency(sha256, { ...older, root: olderRoot }, newer, proof)).toBe(false);
      expect(verifyConsistency(sha256, older, newer, [...proof, newer.root])).toBe(false);
      if (older.size > 0) {
        const [newerRoot = newer.root] = withBitFlipped([newer.root], bit);
        expect(verifyConsistency(sha256, older, { ...newer, root: newerRoot }, proof)).toBe(false);
      }
      if (proof.length) {
        expect(verifyConsistency(sha256, older, newer, withBitFlipped(proof, bit))).toBe(false);
        expect(verifyConsistency(sha256, older, newer, proof.slice(1))).toBe(false);
        expect(verifyConsistency(sha256, older, newer, proof.slice(0, -1))).toBe(false);
      }
      if (older.size < newer.size && older.size > 0) {
        expect(verifyConsistency(sha256, newer, older, proof)).toBe(false);
        expect(verifyConsistency(sha256, older, { ...newer, size: newer.size * 2 }, proof)).toBe(false);
      }
    });
    await fc.assert(property, { seed: 2124, numRuns: 300 });
  });
});

describe('a proof that cannot be', () => {
  const tree = grow([leafHash(sha256, bytes('00')), leafHash(sha256, bytes('01'))]);

  it.each([
    { index: 2, size: 2, params: { what: 'index', from: '0', to: '1' } },
    { index: -1, size: 2, params: { what: 'index', from: '0', to: '1' } },
    { index: 0.5, size: 2, params: { what: 'index', from: '0', to: '1' } },
    { index: 0, size: 3, params: { what: 'size', from: '1', to: '2' } },
    { index: 0, size: 0, params: { what: 'size', from: '1', to: '2' } },
  ])('is refused: leaf $index of $size', async ({ index, size, params }) => {
    const result = await inclusionProof(sha256, index, size, tree.size, tree.read);
    expect(result).toMatchObject({ ok: false, error: [{ code: 'trail_proof_out_of_range', params }] });
  });

  it('is refused from a larger tree to a smaller one', async () => {
    const result = await consistencyProof(sha256, 2, 1, tree.size, tree.read);
    expect(result).toMatchObject({ ok: false, error: [{ code: 'trail_proof_out_of_range' }] });
  });

  it('does not verify for sizes beyond what numbers can say', () => {
    const claim = { leaf: tree.leafAt(0), index: 0, size: 2 ** 53, root: tree.rootAt(1) };
    expect(verifyInclusion(sha256, claim, [])).toBe(false);
    expect(verifyInclusion(sha256, { ...claim, size: Number.NaN }, [])).toBe(false);
  });
});
