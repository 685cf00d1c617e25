/** A part of a rules file, and where it begins (line, from 1). */
export interface OutlinePart {
  readonly name: string;
  readonly line: number;
  readonly parts: readonly OutlinePart[];
}

/** Sections whose parts are worth listing: by their names, or as items by their ids. */
const listed: ReadonlySet<string> = new Set([
  'parameters',
  'ladder',
  'tracks',
  'facts',
  'conditions',
  'rules',
  'tables',
  'properties',
]);

interface Section {
  readonly name: string;
  readonly line: number;
  readonly parts: OutlinePart[];
  /** The indentation of its parts; that of the first. */
  indent: number;
}

function partIn(section: Section, line: string): string | undefined {
  const indent = line.search(/\S/);
  if (section.indent < 0) section.indent = indent;
  if (indent !== section.indent) return undefined;
  return /^\s*-\s+\{?\s*(?:id:\s*)([\w-]+)/.exec(line)?.[1] ?? /^\s+([\w-]+):/.exec(line)?.[1];
}

/** The parts of a rules file by its lines, so that one that is broken somewhere still has them. */
export function outlineOf(text: string): readonly OutlinePart[] {
  const sections: Section[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const key = /^([a-z_]+):/.exec(line)?.[1];
    if (key !== undefined) sections.push({ name: key, line: index + 1, parts: [], indent: -1 });
    const section = sections.at(-1);
    if (key !== undefined || !section || !listed.has(section.name) || /^\s*(#|$)/.test(line)) continue;
    const name = partIn(section, line);
    if (name !== undefined) section.parts.push({ name, line: index + 1, parts: [] });
  }
  return sections.filter(({ name }) => listed.has(name));
}
