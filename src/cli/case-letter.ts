import { numberText } from '../domain/letter/number-text.js';
import { type DraftLetter, draftLetterSchema, sentLetterSchema } from '../domain/letter/sent-letter.js';
import type { Problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Asked, OfficeDeps } from '../office/deps.js';
import { draftLetter } from '../office/letters/draft-letter.js';
import { issueLetter } from '../office/letters/issue-letter.js';
import { readLetterDocument } from '../office/letters/read-letters.js';
import { plain } from '../office/plain.js';
import { readFileAs } from '../rulebook/read-file-as.js';
import { actingOn } from './acting.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import { docxTarget, writeDocx } from './docx-file.js';
import type { ExitCode } from './exit-code.js';
import { placed } from './placed.js';
import { withOffice } from './with-office.js';

export interface CaseLetterOptions {
  readonly to?: string;
  readonly actor?: string;
  readonly key?: string;
  readonly draft?: boolean;
}

const command = 'gradus case letter';

interface Request {
  readonly caseId: string;
  readonly text: string;
  readonly file: string;
}

/** A document that was made, and what is told of it. */
interface Made {
  readonly bytes: Uint8Array;
  readonly zh: string;
  readonly en: string;
  readonly json: object;
}

/** What is wrong in the file at its place in it; what is wrong with the case is told without one. */
const placedIn = (problems: readonly Problem[], { text, file }: Request) =>
  fail(problems.flatMap((one) => (one.place?.path === undefined ? [one] : placed([one], text, file))));

async function drafted(office: OfficeDeps, request: Request): Promise<Result<Made>> {
  const letter = readFileAs(draftLetterSchema, request.text, request);
  if (!letter.ok) return letter;
  const made = await draftLetter(office, { caseId: request.caseId, letter: letter.value });
  if (!made.ok) return placedIn(made.error, request);
  return ok({
    bytes: made.value.bytes,
    zh: '草稿，未登记',
    en: 'a draft, not recorded',
    json: { draft: true },
  });
}

async function issued(office: OfficeDeps, request: Request, asked: Asked): Promise<Result<Made>> {
  const letter = readFileAs(sentLetterSchema, request.text, request);
  if (!letter.ok) return letter;
  const { caseId } = request;
  const answer = await issueLetter(office, { caseId, letter: letter.value, ...asked });
  if (!answer.ok) return placedIn(answer.error, request);
  const { entry, number, repeated, contentSha256 } = answer.value;
  const document = await readLetterDocument(office, entry);
  if (!document.ok) return document;
  const { language }: Pick<DraftLetter, 'language'> = letter.value;
  const named = numberText({ number, language });
  return ok({
    bytes: document.value.bytes,
    zh: `${named}，${repeated ? '此前已登记，' : ''}条目 ${entry}`,
    en: `${named}, ${repeated ? 'recorded before ' : ''}in entry ${entry}`,
    json: { entry, number, repeated, content_sha256: contentSha256 },
  });
}

/**
 * `case letter CASE FILE --to OUT.docx`: issues the letter that the file asks for and writes its document; given again
 * it writes the same one. `--draft` records nothing.
 */
export async function caseLetter(
  deps: CliDeps,
  out: Console,
  data: string,
  given: CaseLetterOptions & { readonly caseId: string; readonly file: string },
): Promise<ExitCode> {
  const { caseId, file } = given;
  const to = docxTarget(command, given.to);
  if (!to.ok) return out.report(to.error);
  const actor = given.draft ? null : actingOn(deps, command, given.actor);
  if (actor && !actor.ok) return out.report(actor.error);
  const text = await deps.readText(file);
  if (!text.ok) return out.report(text.error);
  const read = readFileAs(given.draft ? draftLetterSchema : sentLetterSchema, text.value, { file });
  if (!read.ok) return out.report(read.error);
  const request = { caseId, text: text.value, file };
  const asked = actor && {
    actor: actor.value,
    idempotency: {
      actor: actor.value.id,
      route: 'case letter',
      key: given.key ?? deps.sha256(`${caseId}\n${text.value}`).slice(0, 32),
      request: { case: caseId, body: plain(read.value) },
    },
  };
  return withOffice(deps, out, data, async (office) => {
    const made = await (asked ? issued(office, request, asked) : drafted(office, request));
    if (!made.ok) return out.report(made.error);
    const written = await writeDocx(deps, to.value, made.value.bytes);
    if (!written.ok) return out.report(written.error);
    const { json, zh, en } = made.value;
    if (out.json) out.printJson({ case: caseId, to: to.value, ...json });
    else if (out.language === 'zh') out.print(`${out.green('✓')} 已生成文书（${zh}）：${to.value}`);
    else out.print(`${out.green('✓')} letter written to ${to.value} (${en})`);
    return 0;
  });
}
