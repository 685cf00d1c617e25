import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A place in a text as the protocol counts it: from 0, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface Completion {
  readonly label: string;
  readonly documentation?: unknown;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** Messages of JSON-RPC as the Language Server Protocol frames them: a head with their length, then JSON. */
function framesIn(onMessage: (message: Message) => void): (piece: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (piece) => {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(rest.toString('latin1', 0, Math.max(0, head)))?.[1]);
      if (head < 0 || rest.length < head + 4 + length) return;
      onMessage(JSON.parse(rest.toString('utf8', head + 4, head + 4 + length)) as Message);
      rest = rest.subarray(head + 4 + length);
    }
  };
}

const server = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');

/** Nothing is fetched: the schema is the one that the file itself names. */
const usual = { validate: true, completion: true, hover: true, schemaStore: { enable: false }, schemas: {} };

/** A running server, asked as an editor asks it. */
export interface LanguageClient {
  /** Opens a text as the file of that path, and gives what the server says is wrong with it. */
  readonly open: (path: string, text: string) => Promise<readonly Diagnostic[]>;
  /** What it shows where the cursor rests; an empty text if nothing. */
  readonly hover: (path: string, position: Position) => Promise<string>;
  readonly complete: (path: string, position: Position) => Promise<readonly Completion[]>;
  /** Ends it, as an editor does. */
  readonly close: () => Promise<void>;
}

/** @param yaml the settings under `yaml`, as an editor would give them. */
export async function startLanguageServer(yaml: object = usual): Promise<LanguageClient> {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const answers = new Map<number, (message: Message) => void>();
  const told = new Map<string, (found: readonly Diagnostic[]) => void>();
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const answer = ({ id, method, params }: Message): void => {
    const isConfiguration = method === 'workspace/configuration';
    const items = isConfiguration ? (params as { items: { section?: string }[] }).items : [];
    const result = items.map(({ section }) => (section === 'yaml' ? yaml : null));
    send({ id, result: isConfiguration ? result : null });
  };
  const receive = framesIn((message) => {
    if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: readonly Diagnostic[] };
      told.get(uri)?.(diagnostics);
      told.delete(uri);
    } else if (message.method !== undefined && message.id !== undefined) answer(message);
    else if (typeof message.id === 'number') answers.get(message.id)?.(message);
  });
  child.stdout.on('data', receive);
  let count = 0;
  const ask = async <T>(method: string, params: unknown): Promise<T> => {
    count += 1;
    const id = count;
    const received = new Promise<Message>((found) => answers.set(id, found));
    send({ id, method, params });
    const message = await Promise.race([
      received,
      ended.then(() => ({ error: 'the server ended' }) as Message),
    ]);
    if (message.error !== undefined) throw new Error(JSON.stringify(message.error));
    return message.result as T;
  };
  const uriOf = (path: string): string => pathToFileURL(resolve(path)).href;
  const at = (path: string, position: Position) => ({ textDocument: { uri: uriOf(path) }, position });
  await ask('initialize', {
    processId: process.pid,
    rootUri: uriOf('.'),
    workspaceFolders: [{ uri: uriOf('.'), name: 'rules' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
        hover: { contentFormat: ['markdown'] },
        publishDiagnostics: {},
      },
    },
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } });
  return {
    open: (path, text) => {
      const found = new Promise<readonly Diagnostic[]>((tell) => told.set(uriOf(path), tell));
      const textDocument = { uri: uriOf(path), languageId: 'yaml', version: 1, text };
      send({ method: 'textDocument/didOpen', params: { textDocument } });
      return found;
    },
    hover: async (path, position) => {
      const shown = await ask<{ contents: { value: string } | string } | null>(
        'textDocument/hover',
        at(path, position),
      );
      const contents = shown?.contents ?? '';
      return typeof contents === 'string' ? contents : contents.value;
    },
    complete: async (path, position) => {
      const given = await ask<{ items: readonly Completion[] } | readonly Completion[] | null>(
        'textDocument/completion',
        at(path, position),
      );
      return Array.isArray(given) ? given : ((given as { items: readonly Completion[] } | null)?.items ?? []);
    },
    close: async () => {
      await ask('shutdown', null);
      send({ method: 'exit' });
      await ended;
    },
  };
}
