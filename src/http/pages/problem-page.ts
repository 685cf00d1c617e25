import type { Language } from '../../domain/problem.js';
import type { ProblemDocument, ToldProblem } from '../problem-document.js';
import type { PagePart, Run } from './page-part.js';
import { pageStyle } from './page-style.js';
import { pageWords } from './page-words.js';
import { type Page, policyOf } from './render-page.js';
import { fill } from './templates.js';

const lineOf = ({ detail, hint, at }: ToldProblem): Run => [
  { text: detail, as: 'name' },
  ...(at === undefined ? [] : [' ', { text: at, as: 'code' } as const]),
  ...(hint === undefined ? [] : [' ', { text: `(${hint})`, as: 'weak' } as const]),
];

/** A problem document for someone who looks through a browser. */
export function problemPage(
  { title, status, code, problems, request }: ProblemDocument,
  language: Language,
): Page {
  const { lang, signIn } = pageWords[language];
  const lead: PagePart[] = [
    { kind: 'list', items: problems.map(lineOf) },
    { kind: 'paragraph', run: { text: code, as: 'code' } },
    ...(status === 401 ? [{ kind: 'paragraph', run: { text: signIn, href: '/' } } as const] : []),
  ];
  const main = fill('parts', { title: `${status} ${title}`, lead, sections: [] });
  const foot = request === undefined ? [] : [request];
  const html = fill('page', { lang, title, style: pageStyle, main, office: 'Gradus', other: null, foot });
  return { html, policy: policyOf(pageStyle), lang };
}
