import { type Block, type Line, partsOf } from '../../office/digest/blocks.js';
import type { Inline, PagePart, PageSection, Run } from './page-part.js';
import type { PageBody } from './render-page.js';

const runOf = (line: Line): Run =>
  partsOf(line).map(
    (part): Inline =>
      typeof part === 'string'
        ? { text: part, as: 'name' }
        : { text: part.case, href: `/p/cases/${encodeURIComponent(part.case)}/explanation` },
  );

function partOf(block: Exclude<Block, { kind: 'heading' }>, heading: string): PagePart {
  if (block.kind === 'paragraph') return { kind: 'paragraph', run: runOf(block.line) };
  const { head, rows, numbers } = block;
  return {
    kind: 'table',
    caption: heading,
    isCaptionHidden: true,
    head,
    rows: rows.map((row) => row.map(runOf)),
    numbers,
    small: true,
  };
}

/** A document of blocks as a page: its first heading is the page's, and each further one begins a section. */
export function digestPage(blocks: readonly Block[]): PageBody {
  const lead: PagePart[] = [];
  const sections: (PageSection & { readonly parts: PagePart[] })[] = [];
  let title = '';
  for (const block of blocks) {
    const last = sections.at(-1);
    if (block.kind !== 'heading') (last?.parts ?? lead).push(partOf(block, last?.heading ?? title));
    else if (block.level === 1) title = block.text;
    else sections.push({ level: block.level, heading: block.text, parts: [] });
  }
  return { title, lead, sections };
}
