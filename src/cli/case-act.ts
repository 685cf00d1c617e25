import type { z } from 'zod';
import type { Problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Answered, Asked, OfficeDeps } from '../office/deps.js';
import { plain } from '../office/plain.js';
import type { MadeRecommendation } from '../office/read-recommendation.js';
import { readFileAs } from '../rulebook/read-file-as.js';
import { type FileKeys, fileKeys } from './file-keys.js';
import type { Texts } from './language.js';
import { placed } from './placed.js';

/** What an act answers; what it has beside an entry is printed too. */
export interface ActAnswer extends Answered {
  readonly entry: number;
  readonly recommendations?: readonly MadeRecommendation[];
  readonly warnings?: readonly Problem[];
}

/** An act of a case that a file says. */
interface Definition<S extends z.ZodType, Answer extends ActAnswer> {
  /** As the command is called. */
  readonly name: string;
  /** What the command does, for its help. */
  readonly about: Texts;
  readonly schema: S;
  readonly act: (
    office: OfficeDeps,
    input: Asked & { readonly caseId: string; readonly sent: z.output<S> },
  ) => Promise<Result<Answer>>;
  /** What was recorded, without the entry's number: `decision on town: reminder, as recommended`. */
  readonly said: (sent: z.output<S>, answer: Answer) => Texts;
  /** What a program is told beside the entry. */
  readonly more?: (answer: Answer) => object;
}

/** What was done, in words and for a program. */
export interface Done {
  readonly answer: ActAnswer;
  readonly said: Texts;
  readonly more: object;
}

export interface ActRequest extends Pick<Asked, 'actor'> {
  readonly caseId: string;
  readonly text: string;
  readonly file: string;
  readonly key: string;
}

/** One command, whatever its file looks like. */
export interface CaseAct {
  readonly name: string;
  readonly about: Texts;
  readonly keys: FileKeys;
  readonly run: (office: OfficeDeps, request: ActRequest) => Promise<Result<Done>>;
  /** Whether the file can be read, before a store is opened for it. */
  readonly check: (text: string, file: string) => Result<unknown>;
}

/** What is wrong in the file at its place in it; what is wrong with the case is told without one. */
const placedIn = (problems: readonly Problem[], text: string, file: string): readonly Problem[] =>
  problems.flatMap((one) => (one.place?.path === undefined ? [one] : placed([one], text, file)));

/** Makes a command of an act of the office. */
export function caseAct<S extends z.ZodType, Answer extends ActAnswer>({
  name,
  about,
  schema,
  act,
  said,
  more,
}: Definition<S, Answer>): CaseAct {
  return {
    name,
    about,
    keys: fileKeys(schema),
    check: (text, file) => readFileAs(schema, text, { file }),
    run: async (office, { caseId, text, file, key, actor }) => {
      const read = readFileAs(schema, text, { file });
      if (!read.ok) return read;
      const sent = read.value;
      const request = { case: caseId, body: plain(sent) };
      const idempotency = { actor: actor.id, route: `case ${name}`, key, request };
      const answer = await act(office, { caseId, sent, actor, idempotency });
      if (!answer.ok) return fail(placedIn(answer.error, text, file));
      return ok({
        answer: answer.value,
        said: said(sent, answer.value),
        more: more?.(answer.value) ?? {},
      });
    },
  };
}
