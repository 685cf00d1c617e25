import { mergingSchema, renamingSchema, splittingSchema } from '../domain/register.js';
import type { Result } from '../domain/result.js';
import { parseWith } from '../domain/zod-problems.js';
import type { AppendedToOffice } from '../office/append-to-office.js';
import type { Asked, OfficeDeps } from '../office/deps.js';
import { mergeSubjects } from '../office/register/merge-subjects.js';
import { renameSubject } from '../office/register/rename-subject.js';
import { splitSubject } from '../office/register/split-subject.js';
import { actingOn } from './acting.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import type { Texts } from './language.js';
import { withOffice } from './with-office.js';

export interface SubjectChangeOptions {
  readonly actor?: string;
  readonly reason?: string;
}

interface Change {
  readonly command: string;
  readonly ref: string;
  readonly act: (office: OfficeDeps, asked: Asked) => Promise<Result<AppendedToOffice>>;
  readonly said: Texts;
}

async function make(
  deps: CliDeps,
  out: Console,
  data: string,
  given: string | undefined,
  { ref, act, said, command }: Change,
): Promise<ExitCode> {
  const actor = actingOn(deps, `gradus subject ${command}`, given);
  if (!actor.ok) return out.report(actor.error);
  return withOffice(deps, out, data, async (office) => {
    const done = await act(office, { actor: actor.value, idempotency: null });
    if (!done.ok) return out.report(done.error);
    const { entry } = done.value;
    if (out.json) out.printJson({ ref, entry });
    else {
      const number = out.language === 'zh' ? `（条目 ${entry}）` : ` (entry ${entry})`;
      out.print(`${out.green('✓')} ${said[out.language]}${number}`);
    }
    return 0;
  });
}

const reasonOf = ({ reason }: SubjectChangeOptions) => (reason === undefined ? {} : { reason });

/** `subject rename REF NAME` */
export function subjectRename(
  deps: CliDeps,
  out: Console,
  data: string,
  [ref = '', name = '']: readonly string[],
  options: SubjectChangeOptions,
): Promise<ExitCode> {
  const sent = parseWith(renamingSchema, { name, ...reasonOf(options) });
  const said = { en: `${ref} has another name`, zh: `${ref} 已更名` };
  if (!sent.ok) return Promise.resolve(out.report(sent.error));
  const renaming = sent.value;
  const act: Change['act'] = (office, asked) => renameSubject(office, { ref, renaming, ...asked });
  return make(deps, out, data, options.actor, { command: 'rename', ref, said, act });
}

/** `subject merge REF INTO` */
export function subjectMerge(
  deps: CliDeps,
  out: Console,
  data: string,
  [ref = '', into = '']: readonly string[],
  options: SubjectChangeOptions,
): Promise<ExitCode> {
  const sent = parseWith(mergingSchema, { into, ...reasonOf(options) });
  const said = {
    en: `${ref} is merged into ${into}, for which both histories count`,
    zh: `${ref} 已并入 ${into}，两者的历史均计入 ${into}`,
  };
  if (!sent.ok) return Promise.resolve(out.report(sent.error));
  const merging = sent.value;
  const act: Change['act'] = (office, asked) => mergeSubjects(office, { ref, merging, ...asked });
  return make(deps, out, data, options.actor, { command: 'merge', ref, said, act });
}

/** A part as it is typed: `REF`, or `REF=NAME`. */
function partOf(word: string) {
  const at = word.indexOf('=');
  return at < 0 ? { ref: word } : { ref: word.slice(0, at), name: word.slice(at + 1) };
}

/** `subject split REF PART...` */
export function subjectSplit(
  deps: CliDeps,
  out: Console,
  data: string,
  [ref = '', ...parts]: readonly string[],
  options: SubjectChangeOptions,
): Promise<ExitCode> {
  const into = parts.map(partOf);
  const sent = parseWith(splittingSchema, { into, ...reasonOf(options) });
  const refs = into.map((part) => part.ref);
  const said = {
    en: `${ref} is split into ${refs.join(', ')}; its history counts for each`,
    zh: `${ref} 已拆分为 ${refs.join('、')}，其历史计入每一个`,
  };
  if (!sent.ok) return Promise.resolve(out.report(sent.error));
  const splitting = sent.value;
  const act: Change['act'] = (office, asked) => splitSubject(office, { ref, splitting, ...asked });
  return make(deps, out, data, options.actor, { command: 'split', ref, said, act });
}
