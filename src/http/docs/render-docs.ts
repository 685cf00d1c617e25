import { createHash } from 'node:crypto';
import { docsStyle } from './docs-style.js';
import { type Operation, operationsOf, readDocument } from './operations.js';

const styleHash = createHash('sha256').update(docsStyle, 'utf8').digest('base64');

/** The page has a style of its own and nothing else: no script, no picture, nothing from elsewhere. */
export const docsPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char] ?? char);

/** Backticks of a description become code. */
const prose = (text: string): string => escaped(text).replace(/`([^`]*)`/g, '<code>$1</code>');

const table = (caption: string, rows: readonly (readonly [string, string])[]): string =>
  rows.length === 0
    ? ''
    : `<table><caption>${caption}</caption>${rows
        .map(
          ([name, text]) =>
            `<tr><th scope="row"><code>${escaped(name)}</code></th><td>${prose(text)}</td></tr>`,
        )
        .join('')}</table>`;

const accessOf = ({ security }: Operation): string => (security.length === 0 ? 'open' : 'signed in');

function article(operation: Operation): string {
  const { method, path, summary, description, parameters, requestBody, responses } = operation;
  const parameterRows = (parameters ?? []).map((each): readonly [string, string] => [
    each.name,
    `${each.in}${each.required ? ', required' : ''}. ${each.description ?? ''}`,
  ]);
  const bodyRows = Object.keys(requestBody?.content ?? {}).map((type): readonly [string, string] => [
    type,
    '',
  ]);
  const responseRows = Object.entries(responses).map(([status, response]): readonly [string, string] => [
    status,
    response.description,
  ]);
  return [
    `<article><h3><span class="method">${method}</span><code>${escaped(path)}</code></h3>`,
    `<p><strong>${prose(summary)}.</strong> ${prose(description ?? '')} <span class="access">${accessOf(operation)}</span></p>`,
    table('Parameters', parameterRows),
    table('Body', bodyRows),
    table('Answers', responseRows),
    '</article>',
  ].join('');
}

/** One page that lists the endpoints of an OpenAPI document. */
export function renderDocs(openApi: unknown): string {
  const document = readDocument(openApi);
  const operations = operationsOf(document);
  const sections = document.tags.map(({ name, description }) => {
    const own = operations.filter(({ tags }) => tags[0] === name);
    return `<section><h2>${escaped(name)}</h2><p>${prose(description)}</p>${own.map(article).join('')}</section>`;
  });
  const { title, version, description } = document.info;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)} ${escaped(version)}</title><style>${docsStyle}</style></head><body>`,
    `<h1>${escaped(title)} ${escaped(version)}</h1><p>${prose(description)}</p>`,
    '<p>For programs: <a href="/openapi.json">/openapi.json</a></p>',
    `${sections.join('')}</body></html>`,
  ].join('');
}
