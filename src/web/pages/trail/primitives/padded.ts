/** A message with the end that FIPS 180-4, section 5.1 gives it: a one, zeros, its length in bits. */
export function padded(message: Uint8Array, blockBytes: 64 | 128): Uint8Array {
  const length = message.length + 1 + blockBytes / 8;
  const whole = new Uint8Array(Math.ceil(length / blockBytes) * blockBytes);
  whole.set(message);
  whole[message.length] = 0x80;
  new DataView(whole.buffer).setBigUint64(whole.length - 8, BigInt(message.length) * 8n);
  return whole;
}
