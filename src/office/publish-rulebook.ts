import type { JsonObject } from '../domain/entry.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { dayInZone } from '../domain/time-zone.js';
import { checkVersions } from '../rulebook/check-versions.js';
import type { Rulebook } from '../rulebook/model.js';
import { readRulebook } from '../rulebook/read-rulebook.js';
import type { Answered, Asked, OfficeDeps } from './deps.js';
import { type LoadedRulebook, loadRulebooks } from './load-rulebooks.js';
import { personalFactsRead } from './personal-facts-read.js';
import { bodyOf } from './plain.js';
import type { WriteTx } from './ports.js';
import type { PublishedBody } from './register-body.js';
import { appendText } from './text-parts.js';

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

/** What of the other versions forbids to publish this one (design section 5, Versions). */
function refusals(rulebook: Rulebook, others: readonly LoadedRulebook[], today: string): readonly Problem[] {
  const { id, version, hash, effective, codifies } = rulebook;
  const same = others.find(({ row }) => row.version === version);
  if (same) {
    const params = { id: quoted(id), version: quoted(version), expected: same.row.hash, found: hash };
    const code = same.row.hash === hash ? 'office_rulebook_published' : 'office_rulebook_changed';
    return [problem(code, params)];
  }
  const standing = others.filter(({ row }) => row.withdrawn_on === null);
  return [
    ...(effective.from < today && codifies === null
      ? [problem('office_rulebook_backdated', { expected: today, found: effective.from })]
      : []),
    ...checkVersions([...standing.map((other) => other.rulebook), rulebook]).filter(
      ({ severity }) => severity === 'error',
    ),
  ];
}

async function append(
  tx: WriteTx,
  deps: OfficeDeps,
  { rulebook, file, calendar }: ReadFile,
  actor: Asked['actor'],
  today: string,
): Promise<Result<number>> {
  const envelope = { time: deps.clock(), actor, case: null };
  const { id, version, hash, effective, codifies } = rulebook;
  const keep = (about: JsonObject, text: string) =>
    appendText(tx, deps, { ...envelope, kind: 'rulebook_text', about }, text);
  const rules = await keep({ of: 'rulebook', id, version }, rulebook.text);
  if (!rules.ok) return rules;
  const days = calendar ? await keep({ of: 'calendar', id: calendar.id }, calendar.text) : null;
  if (days && !days.ok) return days;
  const body: PublishedBody = {
    id,
    version,
    hash,
    effective,
    codifies,
    published_on: today,
    file,
    text: rules.value,
    calendar: calendar && days ? { id: calendar.id, file: calendar.file, text: days.value } : null,
  };
  const appended = await tx.append({ ...envelope, kind: 'rulebook_published', body: bodyOf(body) });
  return appended.ok ? ok(appended.value.seq) : appended;
}

/**
 * Publishes a version of a rulebook: from then on it never changes. Its text and that of its calendar are kept in
 * the trail. Problems: those of the file; those of the other versions; `office_rulebook_published` or `_changed` when
 * this version was published before.
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
  const today = dayInZone(rulebook.calendar.timeZone, deps.clock());
  const written = await deps.store.write({
    idempotency,
    run: async (tx) => {
      const others = await loadRulebooks(deps, tx, id);
      if (!others.ok) return others;
      const refused = refusals(rulebook, others.value, today);
      if (refused.length > 0) return fail(refused);
      const published = await append(tx, deps, read, actor, today);
      return published.ok ? ok({ answer: null, value: null }) : published;
    },
  });
  if (!written.ok) return written;
  const published = written.value.entries.at(-1)?.seq ?? -1;
  const calendarSha256 = calendar ? deps.sha256(calendar.text) : null;
  if (!written.value.repeated) deps.shelf.set(hash, { rulebook, calendarSha256, publishedSeq: published });
  return ok({ repeated: written.value.repeated, id, version, hash, published, warnings });
}
