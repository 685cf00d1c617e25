/** Where the value that begins with a bracket at `from` ends, texts passed over. */
function endOf(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') {
      at += 1;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    } else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new SyntaxError('an answer that ends within an entry');
}

const head = '{"entries":[';

/**
 * The lines of an export, newlines included, out of a page of entries as it was sent. They are cut out and not written
 * anew: an auditor is to see the bytes that are stored, also where they are not what they should be.
 */
export function cutEntries(text: string): readonly string[] {
  if (!text.startsWith(head)) throw new SyntaxError('no page of entries');
  const lines: string[] = [];
  for (let at = head.length; text[at] === '{' || text[at] === ','; ) {
    if (text[at] === ',') at += 1;
    const end = endOf(text, at);
    lines.push(`${text.slice(at, end)}\n`);
    at = end;
  }
  return lines;
}
