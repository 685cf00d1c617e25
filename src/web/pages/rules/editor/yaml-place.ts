/** Where in the structure of a YAML file a place is; `[]` stands for an item of a list. */
export interface YamlPlace {
  readonly path: readonly string[];
  /** Whether a key is written here, or a value (of the last key of the path, or an item). */
  readonly at: 'key' | 'value';
  readonly word: string;
  /** What else the map around it says, as far as it is a plain value. */
  readonly siblings: ReadonlyMap<string, string>;
}

interface LineParts {
  readonly dashes: readonly number[];
  readonly key: { readonly name: string; readonly at: number; readonly value: string } | null;
  readonly start: number;
}

const keyed = /^(["']?)([\w-]+)\1:(?:\s+|$)(.*)$/;

function partsOf(line: string): LineParts | null {
  const dashes: number[] = [];
  let at = line.search(/\S/);
  if (at < 0 || line[at] === '#') return null;
  for (let found = /^-(\s+|$)/.exec(line.slice(at)); found; found = /^-(\s+|$)/.exec(line.slice(at))) {
    dashes.push(at);
    at += found[0].length;
  }
  const [, , name, value = ''] = keyed.exec(line.slice(at)) ?? [];
  return { dashes, key: name === undefined ? null : { name, at, value }, start: at };
}

/** The steps that lead to the lines above `index` at less than `limit`; from the outermost to the nearest. */
function blockPath(lines: readonly string[], index: number, limit: number, isItem: boolean): string[] {
  const path: string[] = [];
  let [bound, fromDash] = [limit, isItem];
  for (let at = index - 1; at >= 0 && (bound > 0 || fromDash); at -= 1) {
    const parts = partsOf(lines[at] ?? '');
    if (!parts) continue;
    const { key, dashes } = parts;
    if (key && (key.at < bound || (fromDash && key.at === bound))) {
      path.unshift(key.name);
      [bound, fromDash] = [key.at, false];
    }
    for (const dash of [...dashes].reverse())
      if (dash < bound) {
        path.unshift('[]');
        [bound, fromDash] = [dash, true];
      }
  }
  return path;
}

const plainValue = (value: string): string => value.replace(/\s+#.*$/, '').trim();

/** The pairs of the block map in which the line stands, whose keys begin at `column`. */
function blockSiblings(lines: readonly string[], index: number, column: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const look = (at: number, step: 1 | -1): void => {
    for (let line = at; line >= 0 && line < lines.length; line += step) {
      const parts = partsOf(lines[line] ?? '');
      if (!parts) continue;
      const outer = parts.dashes[0] ?? parts.start;
      // Downwards a dash begins the next item; upwards it begins this one.
      if (step === 1 && line !== at && outer < column) return;
      if (parts.key?.at === column) found.set(parts.key.name, plainValue(parts.key.value));
      if (outer < column) return;
    }
  };
  look(index, -1);
  look(index + 1, 1);
  return found;
}

interface Frame {
  readonly kind: 'map' | 'seq';
  key: string | null;
  readonly pairs: Map<string, string>;
}

/** Reads what stands between braces and brackets up to the place. */
function readFlow(text: string): { readonly frames: readonly Frame[]; readonly word: string } {
  const frames: Frame[] = [];
  let [word, quote] = ['', ''];
  const end = (): void => {
    const top = frames.at(-1);
    if (top?.kind === 'map' && top.key !== null) top.pairs.set(top.key, word.trim());
    word = '';
  };
  for (const [at, sign] of [...text].entries()) {
    if (quote !== '') {
      if (sign === quote) quote = '';
      else word += sign;
    } else if ((sign === '"' || sign === "'") && word.trim() === '') quote = sign;
    else if (sign === '{' || sign === '[') {
      frames.push({ kind: sign === '{' ? 'map' : 'seq', key: null, pairs: new Map() });
      word = '';
    } else if (sign === '}' || sign === ']') {
      end();
      frames.pop();
    } else if (sign === ',' && frames.length > 0) {
      end();
      const top = frames.at(-1);
      if (top) top.key = null;
    } else if (sign === ':' && frames.at(-1)?.kind === 'map' && /\s|^$/.test(text[at + 1] ?? '')) {
      const top = frames.at(-1);
      if (top) top.key = word.trim();
      word = '';
    } else word += sign;
  }
  return { frames, word: word.trimStart() };
}

/** What stands in a map between braces after the place. */
function pairsBehind(text: string): readonly (readonly [string, string])[] {
  const rest = /^[^{}]*/.exec(text)?.[0] ?? '';
  return [...rest.matchAll(/([\w-]+):\s*([\w.-]+)/g)].map(
    ([, key = '', value = '']) => [key, value] as const,
  );
}

/** The place at a column (from 0) of a line (from 0). */
export function yamlPlace(lines: readonly string[], index: number, column: number): YamlPlace {
  const line = lines[index] ?? '';
  const before = line.slice(0, column);
  const parts = partsOf(before) ?? { dashes: [], key: null, start: before.length };
  const first = parts.dashes[0];
  const above = blockPath(lines, index, first ?? parts.start, first !== undefined);
  const base = [...above, ...parts.dashes.map(() => '[]')];
  const path = parts.key ? [...base, parts.key.name] : base;
  const rest = parts.key ? parts.key.value : before.slice(parts.start);
  if (!/[{[]/.test(rest)) {
    const siblings = blockSiblings(lines, index, parts.key?.at ?? parts.start);
    return { path, at: parts.key ? 'value' : 'key', word: rest, siblings };
  }
  const { frames, word } = readFlow(rest);
  const inner = frames.flatMap(({ kind, key }) => (kind === 'seq' ? ['[]'] : key === null ? [] : [key]));
  const top = frames.at(-1);
  const map = [...frames].reverse().find(({ kind }) => kind === 'map');
  return {
    path: [...path, ...inner],
    at: top?.kind === 'map' && top.key === null ? 'key' : 'value',
    word,
    siblings: new Map([...pairsBehind(line.slice(column)), ...(map?.pairs ?? [])]),
  };
}
