/** What a line of text is made of: plain words, and cases, which stand as links where there is something to follow. */
export type Part = string | { readonly case: string };
export type Line = Part | readonly Part[];

/** A document for people: the same for the pages of the service and for a terminal. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Line[])[];
      /** The columns that hold numbers, from 0. */
      readonly numbers: readonly number[];
    };

export const partsOf = (line: Line): readonly Part[] =>
  typeof line === 'string' || 'case' in line ? [line] : line;

/** Cases that a line names; the structure has all. */
const mostCases = 12;

/** Case ids with commas between them; of many, the first. */
export const caseList = (cases: readonly string[]): readonly Part[] => [
  ...cases
    .slice(0, mostCases)
    .flatMap((id, index): Part[] => (index === 0 ? [{ case: id }] : [', ', { case: id }])),
  ...(cases.length > mostCases ? ['…'] : []),
];

// What Markdown would read as more than text; a name is anybody's, and must bring no link or element with it.
const special = /[\\`*_[\]<>|~#&!@]|:(?=\/\/)|(?<=www)\./gi;
const escaped = (text: string): string => text.replace(special, '\\$&').replace(/\s+/g, ' ');

const written = (line: Line): string =>
  partsOf(line)
    .map((part) =>
      typeof part === 'string'
        ? escaped(part)
        : `[${escaped(part.case)}](/v1/cases/${encodeURIComponent(part.case)})`,
    )
    .join('');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function markdownOfBlock(block: Block): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
  if (block.kind === 'paragraph') return written(block.line);
  const rule = block.head.map((_, at) => (block.numbers.includes(at) ? '---:' : '---'));
  const rows = block.rows.map((cells) => row(cells.map(written)));
  return [row(block.head.map(escaped)), row(rule), ...rows].join('\n');
}

/** The document as GitHub Flavored Markdown, with case ids as links into the service. */
export const markdownOf = (blocks: readonly Block[]): string =>
  `${blocks.map(markdownOfBlock).join('\n\n')}\n`;
