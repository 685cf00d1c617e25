const half = (count: number): number => Math.floor(count / 2);
const isOdd = (count: number): boolean => count % 2 === 1;

/**
 * At which side each hash of an inclusion proof stands when it is joined with what was computed so far (RFC 9162,
 * section 2.1.3.2).
 * @param index number of the entry, from 0
 * @param size entries of the tree
 * @param length hashes of the proof
 */
export function proofSides(index: number, size: number, length: number): readonly ('left' | 'right')[] {
  let [node, last] = [index, size - 1];
  return Array.from({ length }, () => {
    const isLeft = isOdd(node) || node === last;
    // A subtree at the end of the tree that is not full has no neighbour on its own levels.
    if (isLeft) while (!isOdd(node) && node > 0) [node, last] = [half(node), half(last)];
    [node, last] = [half(node), half(last)];
    return isLeft ? 'left' : 'right';
  });
}
