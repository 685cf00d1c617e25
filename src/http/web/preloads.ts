import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const filesSchema = z.array(z.string().regex(/^\/assets\/[\w.-]+$/)).readonly();

/**
 * Written when the pages are built: what asks the service, what stands around every page of a session, that with what
 * each address needs besides, and what the addresses need that a link leads to before a session.
 */
const preloadsSchema = z.strictObject({
  app: filesSchema,
  frame: filesSchema,
  pages: z.record(z.string(), filesSchema),
  links: z.record(z.string(), filesSchema),
});

type Priority = 'auto' | 'low';

const hintFor =
  (priority: Priority) =>
  (file: string): string =>
    file.endsWith('.css')
      ? `<link rel="preload" as="style" href="${file}" fetchpriority="${priority}">`
      : `<link rel="modulepreload" href="${file}" fetchpriority="${priority}">`;

/** Tells the pages that nobody is signed in, so that they need not ask. */
const nobody = '<meta name="session" content="none">';

/** Asked for by every page of a session, before anything else. */
const session = '<link rel="preload" as="fetch" href="/v1/session" crossorigin="anonymous">';

const isAt = (pattern: string, path: string): boolean => {
  const [asked, given] = [pattern.split('/'), path.split('/')];
  return (
    asked.length === given.length && asked.every((part, at) => part.startsWith('$') || part === given[at])
  );
};

/**
 * What the document tells the browser to fetch at once, in the place of one thing after another as scripts come to it:
 * by the path that is gone to. Before a session, that there is none: its page needs no more than the document names.
 */
export function readPreloads(folder: string): (path: string, hasSession: boolean) => string {
  const file = join(folder, 'preloads.json');
  if (!existsSync(file)) return (_path, hasSession) => (hasSession ? '' : nobody);
  const { app, frame, pages, links } = preloadsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  // What answers are drawn with comes after what asks for them.
  const hints = (files: readonly string[]): string =>
    [...app.map(hintFor('auto')), ...files.map(hintFor('low'))].join('');
  const byLink = new Map(Object.entries(links).map(([path, files]) => [path, hints(files)]));
  const patterns = Object.entries(pages).map(
    ([pattern, files]) => [pattern, `${session}${hints(files)}`] as const,
  );
  const framed = `${session}${hints(frame)}`;
  return (path, hasSession) => {
    const linked = byLink.get(path);
    if (linked !== undefined) return linked;
    if (!hasSession) return nobody;
    if (path === '/sign-in') return '';
    return patterns.find(([pattern]) => isAt(pattern, path))?.[1] ?? framed;
  };
}
