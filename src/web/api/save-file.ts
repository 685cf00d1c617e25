import { asJson, ask } from './ask.js';

/** Gives a file to whoever sits at the browser. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export const saveText = (name: string, text: string, type: string): void =>
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));

/** Asks for a document in bytes and saves it; throws the problem of a refusal as the client does. */
export async function fetchFile(path: string, name: string, body?: unknown): Promise<void> {
  saveFile(name, await (await ask(path, asJson(body))).blob());
}
