import { isMap, isNode, isScalar, parseDocument, type YAMLMap } from 'yaml';

/** What stands at the head of a rules file, as far as it can be found there. */
export interface Head {
  readonly version: string | null;
  /** The first day, as it is written. */
  readonly from: string | null;
  /** The rule, public before, that it writes down. */
  readonly codifies: string | null;
}

type Key = 'version' | 'from';

function scalarAt(map: unknown, key: string) {
  const node = isMap(map) ? (map as YAMLMap).get(key, true) : undefined;
  return isScalar(node) ? node : undefined;
}

function placesIn(text: string) {
  const { contents } = parseDocument(text);
  const effective = isMap(contents) ? contents.get('effective', true) : undefined;
  const codifies = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === 'codifies')
    : undefined;
  return {
    version: scalarAt(contents, 'version'),
    from: scalarAt(effective, 'from'),
    codifies:
      codifies && isScalar(codifies.key) && isNode(codifies.value)
        ? { key: codifies.key, value: codifies.value }
        : undefined,
  };
}

export function headOf(text: string): Head {
  const { version, from, codifies } = placesIn(text);
  const cite = scalarAt(codifies?.value, 'cite')?.value;
  return {
    version: version?.source ?? null,
    from: from?.source ?? null,
    codifies: typeof cite === 'string' ? cite : null,
  };
}

/** The text without saying that it writes down an older rule, and everything else as it was. */
export function withoutCodifies(text: string): string {
  const { codifies } = placesIn(text);
  const [start, end] = [codifies?.key.range?.[0], codifies?.value.range?.[1]];
  if (start === undefined || end === undefined) return text;
  // A value in lines of its own ends with the last of them.
  const line = text[end - 1] === '\n' ? end : text.indexOf('\n', end) + 1;
  return text.slice(0, start) + (line === 0 ? '' : text.slice(line));
}

/** The text with another version or first day, and everything else as it was; the same where there is no place for it. */
export function withHead(text: string, key: Key, value: string): string {
  const range = placesIn(text)[key]?.range;
  return range ? `${text.slice(0, range[0])}${value}${text.slice(range[1])}` : text;
}

/** The next minor version after one: 1.1.0 follows 1.0.3. */
export function nextVersion(version: string): string {
  const [major = '0', minor = '0'] = version.split('.');
  return `${major}.${Number(minor) + 1}.0`;
}
