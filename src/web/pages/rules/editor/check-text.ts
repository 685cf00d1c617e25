import type { checkRulebook } from '#client';
import { ask } from '../../../api/ask.js';
import { problemOf } from '../../../api/problem-of.js';

export type Checked = Awaited<ReturnType<typeof checkRulebook>>;
export type Finding = Checked['findings'][number];

/** Checks a rules file as the service does at publication. The text goes as it is, which the client made for JSON cannot. */
export async function checkText(text: string, signal: AbortSignal): Promise<Checked> {
  const headers = { 'Content-Type': 'application/yaml' };
  const response = await ask('/v1/rulebooks:check', { method: 'POST', headers, body: text, signal });
  const checked: Checked = await response.json();
  return checked;
}

/** Whether a check was called off because the text went on. */
export const isCalledOff = (error: unknown): boolean =>
  problemOf(error).status === 0 && error instanceof DOMException && error.name === 'AbortError';
