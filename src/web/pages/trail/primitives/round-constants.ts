function primes(count: number): readonly bigint[] {
  const found: bigint[] = [];
  for (let next = 2n; found.length < count; next += 1n) {
    if (found.every((prime) => next % prime !== 0n)) found.push(next);
  }
  return found;
}

const powerOf = (base: bigint, degree: 2 | 3): bigint => (degree === 2 ? base * base : base * base * base);

/** The largest whole number whose power is not above the value, bit by bit. */
function wholeRoot(value: bigint, degree: 2 | 3): bigint {
  let root = 0n;
  for (let bit = 1n << 72n; bit > 0n; bit >>= 1n) {
    if (powerOf(root + bit, degree) <= value) root += bit;
  }
  return root;
}

/** The first 64 bits behind the point of a root of each of the first primes. */
const fractions = (count: number, degree: 2 | 3): readonly bigint[] =>
  primes(count).map((prime) => BigInt.asUintN(64, wholeRoot(prime << BigInt(64 * degree), degree)));

/** FIPS 180-4, sections 4.2.3 and 5.3.5. Those of SHA-256 are the first 32 bits of them. */
export const roundConstants = fractions(80, 3);
export const firstState = fractions(8, 2);
