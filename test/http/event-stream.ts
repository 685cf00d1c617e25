import type { IncomingMessage } from 'node:http';

export interface ServerSentEvent {
  readonly id: number;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** The blocks of a stream as they come: its events parsed, its comments and settings as text. */
export async function* blocksOf(message: IncomingMessage): AsyncGenerator<ServerSentEvent | string> {
  let rest = '';
  message.setEncoding('utf8');
  for await (const chunk of message) {
    const blocks = `${rest}${chunk}`.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
      const [id, event, data] = [fields.get('id'), fields.get('event'), fields.get('data')];
      yield data === undefined ? block : { id: Number(id), event: event ?? '', data: JSON.parse(data) };
    }
  }
}

export async function eventsOf(message: IncomingMessage): Promise<readonly ServerSentEvent[]> {
  const events: ServerSentEvent[] = [];
  for await (const block of blocksOf(message)) if (typeof block !== 'string') events.push(block);
  return events;
}
