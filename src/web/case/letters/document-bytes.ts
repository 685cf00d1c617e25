import { asJson, ask } from '../../api/ask.js';

/** A document that the service answers with. The generated client reads text, and would spoil the bytes. */
export const documentBytes = async (path: string, body?: unknown): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await ask(path, asJson(body))).arrayBuffer());
