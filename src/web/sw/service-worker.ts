import { answerFor } from './answer-for.js';

declare const self: ServiceWorkerGlobalScope;

/** Put in when the pages are built: the files of the shell. */
declare const __KEPT_SHELL__: readonly string[];
const shellFiles = __KEPT_SHELL__;

/** One that changes with what is kept: a build of its own has caches of its own. */
function named(files: readonly string[]): string {
  let sum = 5381;
  for (const char of files.join()) sum = ((sum * 33) ^ char.charCodeAt(0)) >>> 0;
  return `gradus-shell-${sum.toString(36)}`;
}

const shell = named(shellFiles);
const rulebooks = 'gradus-rulebooks';
const documentPath = '/';

/** The document of the pages, as a browser that goes to one asks for it. */
const askDocument = (): Promise<Response> =>
  fetch(documentPath, { headers: { accept: 'text/html' }, cache: 'no-store' });

async function keepShell(): Promise<void> {
  const cache = await caches.open(shell);
  await cache.addAll([...shellFiles, '/icon.svg', '/manifest.webmanifest']);
  const answer = await askDocument();
  if (!answer.ok) throw new Error(`the document of the pages was answered with ${answer.status}`);
  await cache.put(documentPath, answer);
}

/** The build before this one stays: pages that are open may still ask for its files. Older ones go. */
async function dropOld(): Promise<void> {
  const shells = (await caches.keys()).filter((name) => name.startsWith('gradus-shell-') && name !== shell);
  await Promise.all(shells.slice(0, -1).map((name) => caches.delete(name)));
}

/** A page from the service; without a connection the document that is kept, which finds its files here. */
async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(shell)).match(documentPath);
    if (kept) return kept;
    throw error;
  }
}

/** Files whose names change with their content: once here, they are as they were. */
async function asset(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(shell)).put(request, answer.clone());
  return answer;
}

/** What is measured by, as it now is; without a connection as it was last read. */
async function measured(request: Request): Promise<Response> {
  const cache = await caches.open(rulebooks);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

const rulebooksIn = (value: unknown): readonly { id: string; versions: readonly { version: string }[] }[] =>
  Object(value).rulebooks ?? [];

/** What is measured by now, so that a report can be begun without a connection before any was begun with one. */
async function keepRulebooks(): Promise<void> {
  const list = await measured(new Request('/v1/rulebooks'));
  for (const { id, versions } of rulebooksIn(await list.json()))
    for (const { version } of versions) await measured(new Request(`/v1/rulebooks/${id}/${version}`));
}

const answers = { shell: page, asset, rulebooks: measured };

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => self.clients.claim()));
  // Nothing waits for it, and where it fails they are kept when they are next read.
  void keepRulebooks().catch(() => undefined);
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const how = answerFor({
    method: request.method,
    path: pathname,
    isOurs: origin === self.location.origin,
    isPage: request.mode === 'navigate',
  });
  if (how !== 'pass') event.respondWith(answers[how](request));
});
