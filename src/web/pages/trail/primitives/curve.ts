/** The field and the points of edwards25519 (RFC 8032, section 5.1). Nothing here is secret, so time may show all. */
const prime = (1n << 255n) - 19n;

export const mod = (value: bigint, by: bigint = prime): bigint => {
  const rest = value % by;
  return rest < 0n ? rest + by : rest;
};

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, mod(base)];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}

const inverse = (value: bigint): bigint => power(value, prime - 2n);
const d = mod(-121665n * inverse(121666n));
const rootOfMinusOne = power(2n, (prime - 1n) / 4n);

/** Extended coordinates: x = X/Z, y = Y/Z, x·y = T/Z. */
export interface Point {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
  readonly t: bigint;
}

const affine = (x: bigint, y: bigint): Point => ({ x, y, z: 1n, t: mod(x * y) });
const neutral = affine(0n, 1n);

/** Holds for equal points as well, since d is no square. */
export function add(one: Point, other: Point): Point {
  const a = mod((one.y - one.x) * (other.y - other.x));
  const b = mod((one.y + one.x) * (other.y + other.x));
  const c = mod(2n * d * one.t * other.t);
  const e = mod(2n * one.z * other.z);
  const [f, g, h, i] = [b - a, e - c, e + c, b + a];
  return { x: mod(f * g), y: mod(h * i), z: mod(g * h), t: mod(f * i) };
}

export const negative = ({ x, y, z, t }: Point): Point => ({ x: mod(-x), y, z, t: mod(-t) });

export function times(point: Point, scalar: bigint): Point {
  let [sum, doubled] = [neutral, point];
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if (rest & 1n) sum = add(sum, doubled);
    doubled = add(doubled, doubled);
  }
  return sum;
}

export const littleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);

export function encodePoint({ x, y, z }: Point): Uint8Array {
  const whole = inverse(z);
  let rest = mod(y * whole) | ((mod(x * whole) & 1n) << 255n);
  return Uint8Array.from({ length: 32 }, () => {
    const byte = Number(rest & 0xffn);
    rest >>= 8n;
    return byte;
  });
}

/** The point that 32 bytes stand for (section 5.1.3), undefined where they stand for none. */
export function decodePoint(bytes: Uint8Array): Point | undefined {
  const encoded = littleEndian(bytes);
  const sign = encoded >> 255n;
  const y = BigInt.asUintN(255, encoded);
  if (y >= prime) return undefined;
  const square = mod((y * y - 1n) * inverse(d * y * y + 1n));
  let x = power(square, (prime + 3n) / 8n);
  if (mod(x * x) !== square) x = mod(x * rootOfMinusOne);
  if (mod(x * x) !== square || (x === 0n && sign === 1n)) return undefined;
  return affine((x & 1n) === sign ? x : mod(-x), y);
}
