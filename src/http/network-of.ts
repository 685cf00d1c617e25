import { isIPv6 } from 'node:net';

const groupsOfNetwork = 4;

/** All eight groups of an IPv6 address, without leading noughts. */
function groupsOf(address: string): readonly string[] {
  const [head = '', tail] = address.split('::');
  const parts = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [before, after] = [parts(head), parts(tail ?? '')];
  const left = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: left }, () => '0'), ...after].map((group) =>
    Number.parseInt(group, 16).toString(16),
  );
}

/**
 * The network that an address is counted under: an IPv4 address itself, of an IPv6 address the first 64 bits, which one
 * household or office has to itself and chooses the rest of as it likes.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [plain = ''] = address.split('%');
  if (!isIPv6(plain)) return address;
  return `${groupsOf(plain).slice(0, groupsOfNetwork).join(':')}::/64`;
}
