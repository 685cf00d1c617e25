import { type Block, type Line, partsOf } from '../office/digest/blocks.js';
import type { Console } from './console.js';
import { widthOf, wrap } from './wrap.js';

// A name can be anything; what would move the cursor is none of it.
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');

const said = (line: Line): string =>
  partsOf(line)
    .map((part) => clean(typeof part === 'string' ? part : part.case))
    .join('');

/** A Markdown table whose columns stand under one another on a terminal. */
function tableLines({ head, rows, numbers }: Extract<Block, { kind: 'table' }>): readonly string[] {
  const cells = [[...head], ...rows.map((row) => row.map(said))].map((row) =>
    row.map((cell) => cell.replaceAll('|', '\\|')),
  );
  const widths = head.map((_, at) => Math.max(3, ...cells.map((row) => widthOf(row[at] ?? ''))));
  const padded = (cell: string, at: number): string => {
    const space = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
    return numbers.includes(at) ? `${space}${cell}` : `${cell}${space}`;
  };
  const [top = [], ...body] = cells.map((row) => `| ${row.map(padded).join(' | ')} |`);
  const rule = widths.map(
    (width, at) => '-'.repeat(numbers.includes(at) ? width - 1 : width) + (numbers.includes(at) ? ':' : ''),
  );
  return [String(top), `| ${rule.join(' | ')} |`, ...body];
}

/** A document on the terminal: Markdown that people can read as it is, wide characters taking two columns. */
export function showBlocks(out: Console, blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    if (index > 0) out.print();
    if (block.kind === 'heading') out.print(out.bold(`${'#'.repeat(block.level)} ${clean(block.text)}`));
    else if (block.kind === 'paragraph') out.print(wrap(said(block.line), out.columns, ''));
    else for (const line of tableLines(block)) out.print(line);
  }
}
