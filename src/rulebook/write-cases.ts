import { Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import type { FixtureFile } from './schema-cases.js';

/** What is no longer than this stands on one line, as people write it. */
const mostOnALine = 90;

/** What stands for each subject is written below the subject's name. */
const perSubject: ReadonlySet<string> = new Set(['subjects', 'want']);

/** Lists in brackets, and what fits on a line in braces, as people write them. */
function inBraces(document: Document): void {
  const fits = (value: Node): boolean => JSON.stringify(value).length <= mostOnALine;
  visit(document, {
    Pair(_, { key, value }, path) {
      if (isSeq(value)) value.flow = fits(value);
      const name = isScalar(key) ? String(key.value) : '';
      if (isMap(value) && path.length > 1 && !perSubject.has(name)) value.flow = fits(value);
    },
  });
}

/**
 * Cases as a file of fixtures that `readCases` reads (rulebook.md, "Cases as fixtures").
 * @param comment what is said at the head of the file, without its signs
 */
export function writeCases(cases: readonly FixtureFile[], comment: string): string {
  const document = new Document(cases);
  inBraces(document);
  const head = comment.split('\n').map((line) => (line === '' ? '#' : `# ${line}`));
  const items = document.toString({ lineWidth: 0, singleQuote: true });
  return `${head.join('\n')}\n\n${items.replace(/\n(?=- name:)/g, '\n\n')}`;
}
