import { voidLetterSchema } from '../domain/letter/sent-letter.js';
import { problem, quoted } from '../domain/problem.js';
import { voidLetter } from '../office/letters/void-letter.js';
import { plain } from '../office/plain.js';
import { readFileAs } from '../rulebook/read-file-as.js';
import { actingOn } from './acting.js';
import type { Console } from './console.js';
import type { CliDeps } from './deps.js';
import type { ExitCode } from './exit-code.js';
import { placed } from './placed.js';
import { entryNumber } from './trail-show.js';
import { withOffice } from './with-office.js';

interface Asked {
  /** As it was typed. */
  readonly entry: string;
  readonly file: string;
  readonly actor?: string | undefined;
}

/** `letter void N FILE`: declares an issued letter void, for the reasons in the file. */
export async function letterVoid(
  deps: CliDeps,
  out: Console,
  data: string,
  { entry: typed, file, actor: given }: Asked,
): Promise<ExitCode> {
  const letter = entryNumber(typed);
  if (letter === null)
    return out.report([problem('option_not_a_number', { what: 'letter void', found: quoted(typed) })]);
  const actor = actingOn(deps, 'gradus letter void', given);
  if (!actor.ok) return out.report(actor.error);
  const text = await deps.readText(file);
  if (!text.ok) return out.report(text.error);
  const read = readFileAs(voidLetterSchema, text.value, { file });
  if (!read.ok) return out.report(read.error);
  const idempotency = {
    actor: actor.value.id,
    route: 'letter void',
    key: deps.sha256(`${letter}\n${text.value}`).slice(0, 32),
    request: { letter, body: plain(read.value) },
  };
  return withOffice(deps, out, data, async (office) => {
    const voided = await voidLetter(office, { letter, voiding: read.value, actor: actor.value, idempotency });
    if (!voided.ok)
      return out.report(
        voided.error.flatMap((one) =>
          one.place?.path === undefined ? [one] : placed([one], text.value, file),
        ),
      );
    const { entry, repeated } = voided.value;
    if (out.json) out.printJson({ letter, entry, repeated });
    else if (out.language === 'zh')
      out.print(`${out.green('✓')} 条目 ${letter} 的文书已作废，记于条目 ${entry}`);
    else out.print(`${out.green('✓')} the letter in entry ${letter} is void; recorded in entry ${entry}`);
    return 0;
  });
}
