import type { z } from 'zod';
import type { Problem } from '../domain/problem.js';
import type { Result } from '../domain/result.js';
import type { Answered, Asked, OfficeDeps } from '../office/deps.js';
import { plain } from '../office/plain.js';
import { readFileAs } from '../rulebook/read-file-as.js';
import { actingOn } from './acting.js';
import type { ActingOptions } from './acting-options.js';
import { type Console, problemJson, problemLines } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import type { Texts } from './language.js';
import { placed } from './placed.js';
import { withOffice } from './with-office.js';

/** An act of the office that a file says and that is of no one case. */
export interface OfficeAct<S extends z.ZodType, Answer extends Answered> {
  /** As it is typed: `proposal draft`. */
  readonly command: string;
  readonly schema: S;
  readonly act: (
    office: OfficeDeps,
    input: Asked & { readonly sent: z.output<S> },
  ) => Promise<Result<Answer & { readonly warnings?: readonly Problem[] }>>;
  readonly said: (answer: Answer) => Texts;
  readonly json: (answer: Answer) => object;
}

export interface OfficeActGiven extends ActingOptions {
  readonly file: string;
  /** What the act is about beside the file: the proposal. */
  readonly about?: string;
}

/**
 * Records what a file says. Unless `--key` says otherwise the key is made of what it is about and the file's content,
 * so that a command that is given again is not done twice.
 */
export async function runOfficeAct<S extends z.ZodType, Answer extends Answered>(
  deps: CliDeps,
  out: Console,
  data: string,
  { command, schema, act, said, json }: OfficeAct<S, Answer>,
  { file, about = '', actor: given, key: givenKey }: OfficeActGiven,
): Promise<ExitCode> {
  const actor = actingOn(deps, `gradus ${command}`, given);
  if (!actor.ok) return out.report(actor.error);
  const text = await deps.readText(file);
  if (!text.ok) return out.report(text.error);
  const read = readFileAs(schema, text.value, { file });
  if (!read.ok) return out.report(read.error);
  const sent = read.value;
  return withOffice(deps, out, data, async (office) => {
    const key = givenKey ?? deps.sha256(`${about}\n${text.value}`).slice(0, 32);
    const request = { about, body: plain(sent) };
    const idempotency = { actor: actor.value.id, route: command, key, request };
    const done = await act(office, { sent, actor: actor.value, idempotency });
    if (!done.ok) return out.report(inFile(done.error, text.value, file));
    const { repeated, warnings = [] } = done.value;
    if (out.json) {
      const told = warnings.map((one) => problemJson(one, out.language));
      out.printJson({ ...json(done.value), repeated, warnings: told });
      return 0;
    }
    const before = out.language === 'zh' ? '（此前已登记，本次未重复）' : ' (recorded before, not again)';
    out.print(`${out.green('✓')} ${said(done.value)[out.language]}${repeated ? before : ''}`);
    for (const warning of warnings) out.print(problemLines(warning, out.language));
    return 0;
  });
}

/** What is wrong in the file at its place in it; what is wrong otherwise is told without one. */
const inFile = (problems: readonly Problem[], text: string, file: string): readonly Problem[] =>
  problems.flatMap((one) => (one.place?.path === undefined ? [one] : placed([one], text, file)));
