import fc from 'fast-check';
import { baseText } from '../base-rulebook.js';

/** Cells that the columns of the base rulebook's table take, by column. */
export const cellsOf = {
  harm: ['-', 'none', 'minor, serious', '>= minor', '<= minor', 'none..minor', 'not none', '> none'],
  groups: ['-', 'old', 'old, young', 'not old', 'not old, young'],
  count: ['-', '0', '1', '1, 2', '>= 1', '< 3', '0..3', 'not 2', 'not 1, 2'],
  share: ['-', '0', '0.5', '-1.5', '1e3', '>= 0.5', '-1..2.25', 'not -1'],
  due_on: ['-', '2022-01-01', '>= 2022-01-01', '2022-01-01..2022-03-01', 'not 2022-02-02'],
  kind: ['-', 'late', 'late, not_done', 'not late'],
  theirs: ['-', 'true', 'false', 'not true'],
} as const;
export const columns = Object.keys(cellsOf) as (keyof typeof cellsOf)[];

const bare = /^[a-z_]+$|^(true|false)$|^-?\d+(\.\d+)?$|^\d{4}-\d\d-\d\d$|^[a-z_]+\.\.[a-z_]+$|^not [a-z]+$/;

/** A text as YAML writes it, quoted in one of the ways that are right. */
function written(text: string, way: number): string {
  if (way === 0 && bare.test(text)) return text;
  return way === 1 && !/\p{Cc}/u.test(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

const way = fc.nat(2);

/** Texts that somebody might give as a reason, and some that nobody would. */
const reason = fc.oneof(
  fc.constantFrom(
    'It happened.',
    '-',
    '=1+1',
    '+49 30 1234',
    '@here',
    "'quoted'",
    "'",
    '1.0',
    '00123',
    '2022-01-01',
    'MAR-1',
    '_x0041_ and _x000D_',
    'a: b # c',
    'one\ntwo',
    '因疏忽，造成了后果。',
    '"" , ;\t|',
    '  blanks around  ',
    '𠮷野家 🙂',
    'true',
    '\u0007 bell',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
);

export interface WrittenRow {
  readonly id: string;
  readonly cells: readonly string[];
  readonly response: string;
  readonly reasons: { readonly en: string; readonly zh: string } | null;
  readonly basis: readonly string[];
  /** How the row is laid out, and which quotes it has. */
  readonly layout: 'one line' | 'lines between brackets' | 'lines' | 'cells in lines';
  readonly way: number;
  readonly before: string;
}

const basisFlow = fc.constantFrom(
  '{ cite: office choice }',
  '{ cite: "Act 5, article 4", url: "https://example.org/a?b=c" }',
  '{ cite: 某法 第四条, unverified: true }',
  '{ cite: "ends [unverified]", unverified: false }',
);

export const writtenCell = (column: keyof typeof cellsOf) => fc.constantFrom(...cellsOf[column]);

const row = fc.record({
  cells: fc.tuple(...columns.map(writtenCell)),
  response: fc.constantFrom('no_action', 'reminder', 'order'),
  reasons: fc.option(fc.record({ en: reason, zh: reason })),
  basis: fc.array(basisFlow, { maxLength: 2 }),
  layout: fc.constantFrom('one line', 'lines between brackets', 'lines', 'cells in lines'),
  way,
  before: fc.constantFrom('', '\n', '      # about the next row\n', '\n      # a part begins\n\n'),
});

export const writtenRows: fc.Arbitrary<readonly WrittenRow[]> = fc
  .array(row, { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map((each, index): WrittenRow => ({ ...each, id: `GRID-${index + 1}` }) as WrittenRow));

function rowText(each: WrittenRow): string {
  const { id, cells, response, reasons, basis, layout, before } = each;
  const cell = (text: string, index: number): string => written(text, (each.way + index) % 3);
  const when = `[${cells.map(cell).join(', ')}]`;
  const because = reasons ? `{ en: ${written(reasons.en, 2)}, zh: ${written(reasons.zh, 1)} }` : null;
  const bases = basis.length > 0 ? `[${basis.join(', ')}]` : null;
  const more = [...(because ? [`because: ${because}`] : []), ...(bases ? [`basis: ${bases}`] : [])];
  switch (layout) {
    case 'one line':
      return `${before}      - { ${[`id: ${id}`, `when: ${when}`, `then: ${response}`, ...more].join(', ')} }   # end of ${id}\n`;
    case 'lines between brackets':
      return `${before}      - {\n${[`id: ${id}`, `when: ${when}`, `then: ${response}`, ...more].map((line) => `          ${line},`).join('\n')}\n        }\n`;
    case 'lines':
      return `${before}      - id: ${id}  # of ${id}\n${[`when: ${when}`, `then: ${response}`, ...more].map((line) => `        ${line}\n`).join('')}`;
    case 'cells in lines': {
      const lines = cells
        .map((text, index) => `          - ${cell(text, index)}  # cell ${index}\n`)
        .join('');
      const reasonLines = reasons
        ? `        because:\n          en: ${written(reasons.en, 2)}\n          # between\n          zh: ${written(reasons.zh, 1)}\n`
        : '';
      const basisLines =
        basis.length > 0 ? `        basis:\n${basis.map((one) => `          - ${one}\n`).join('')}` : '';
      return `${before}      -   id: ${id}\n          then: ${response}\n          when:\n${lines.replaceAll(/^ {10}/gm, '            ')}${`${reasonLines}${basisLines}`.replaceAll(/^ {8}/gm, '          ')}`;
    }
  }
}

/** The base rulebook with the rows in the place of its table's; it has a table before and properties after it. */
export function textOf(rows: readonly WrittenRow[], eol = '\n'): string {
  const [head = '', rest = ''] = baseText.split(/^ {4}rows:\n/m);
  const after = rest.slice(rest.indexOf('properties:'));
  const table = rows.map(rowText).join('');
  const text = `${head.replace('hit: unique', 'hit: severest  # kept')}    rows:\n${table}\n# after the table\n${after}`;
  return text.replaceAll('\n', eol);
}
