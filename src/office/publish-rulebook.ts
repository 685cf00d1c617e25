import type { Problem } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { dayInZone } from '../domain/time-zone.js';
import type { Rulebook } from '../rulebook/model.js';
import { readRulebook } from '../rulebook/read-rulebook.js';
import { appendPublished, keepTexts } from './append-published.js';
import type { Answered, Asked, OfficeDeps } from './deps.js';
import { loadRulebooks } from './load-rulebooks.js';
import { personalFactsRead } from './personal-facts-read.js';
import { publishRefusals } from './publish-refusals.js';

/** The text of a calendar file by its id, and the name to call it by in problems. */
export type CalendarFiles = (id: string) => { readonly text: string; readonly file: string } | undefined;

export interface PublishInput extends Asked {
  readonly text: string;
  readonly file: string;
  readonly calendar: CalendarFiles;
}

export interface PublishAnswer extends Answered {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  /** The entry that published it. */
  readonly published: number;
  readonly warnings: readonly Problem[];
}

/** A rules file as it was read, with the calendar file that it names. */
export interface ReadFile {
  readonly rulebook: Rulebook;
  readonly file: string;
  readonly calendar: { readonly id: string; readonly text: string; readonly file: string } | null;
  readonly warnings: readonly Problem[];
}

export function readRulesFile(
  { sha256 }: Pick<OfficeDeps, 'sha256'>,
  { text, file, calendar }: Pick<PublishInput, 'text' | 'file' | 'calendar'>,
): Result<ReadFile> {
  let used: ReadFile['calendar'] = null;
  const { rulebook, problems } = readRulebook(text, {
    file,
    sha256,
    calendar: (id) => {
      const found = calendar(id);
      if (found) used = { id, ...found };
      return found;
    },
  });
  if (!rulebook) return fail(problems);
  const personal = personalFactsRead(rulebook);
  return personal.length > 0 ? fail(personal) : ok({ rulebook, file, calendar: used, warnings: problems });
}

/**
 * Publishes a version of a rulebook without a second person, as the first start does with the files that it finds:
 * from then on it never changes. Its text and that of its calendar are kept in the trail. Problems: those of the
 * file; those of the other versions; `office_rulebook_published` or `_changed` when this version was published before.
 */
export async function publishRulebook(deps: OfficeDeps, input: PublishInput): Promise<Result<PublishAnswer>> {
  const read = readRulesFile(deps, input);
  return read.ok ? publishReadFile(deps, read.value, input) : read;
}

/** `publishRulebook` of a file that was read; what was read is kept on the shelf. */
export async function publishReadFile(
  deps: OfficeDeps,
  read: ReadFile,
  { actor, idempotency }: Asked,
): Promise<Result<PublishAnswer>> {
  const { rulebook, calendar, warnings } = read;
  const { id, version, hash } = rulebook;
  const envelope = { time: deps.clock(), actor };
  const today = dayInZone(rulebook.calendar.timeZone, envelope.time);
  const written = await deps.store.write({
    idempotency,
    run: async (tx) => {
      const others = await loadRulebooks(deps, tx, id);
      if (!others.ok) return others;
      const refused = publishRefusals(rulebook, others.value, today);
      if (refused.length > 0) return fail(refused);
      const texts = await keepTexts(tx, deps, envelope, read);
      if (!texts.ok) return texts;
      const published = await appendPublished(tx, envelope, rulebook, {
        ...texts.value,
        published_on: today,
      });
      return published.ok ? ok({ answer: null, value: null }) : published;
    },
  });
  if (!written.ok) return written;
  const published = written.value.entries.at(-1)?.seq ?? -1;
  const calendarSha256 = calendar ? deps.sha256(calendar.text) : null;
  if (!written.value.repeated) deps.shelf.set(hash, { rulebook, calendarSha256, publishedSeq: published });
  return ok({ repeated: written.value.repeated, id, version, hash, published, warnings });
}
