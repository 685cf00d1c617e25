import { byCodeUnit } from '../domain/identifiers.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Actor, OfficeDeps } from './deps.js';
import { versionRows } from './load-rulebooks.js';
import type { ReadTx } from './ports.js';
import type { ProjectionRow } from './projections.js';
import {
  type CalendarFiles,
  type PublishAnswer,
  publishReadFile,
  readRulesFile,
  type ReadFile,
} from './publish-rulebook.js';
import { type PublishedBody, publishedBodySchema } from './register-body.js';

export interface SyncInput {
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly calendar: CalendarFiles;
  readonly actor: Actor;
}

export interface SyncAnswer {
  readonly published: readonly PublishAnswer[];
  /** Files whose version was published before and is the same. */
  readonly unchanged: readonly string[];
  /** Files whose version is not published, and is to be proposed and approved: the first start is over. */
  readonly waiting: readonly string[];
  readonly warnings: readonly Problem[];
}

/** Earlier versions first, so that each is checked against those that came before it. */
const byVersion = ({ rulebook: a }: ReadFile, { rulebook: b }: ReadFile): number =>
  byCodeUnit(a.id, b.id) ||
  byCodeUnit(a.effective.from, b.effective.from) ||
  byCodeUnit(a.version, b.version);

/** A published version with the texts that it was read from. */
interface Published {
  readonly row: ProjectionRow<'rulebook_version'>;
  readonly body: PublishedBody;
}

/**
 * Whether files may still be published without a second person: until a first case was submitted or a first version
 * proposed. Nobody has been judged till then, and a first start that was cut off is finished by the next.
 */
const isFirstStart = async ({ projections }: ReadTx): Promise<boolean> =>
  (await projections.count('case_file')) === 0 && (await projections.count('rulebook_proposal')) === 0;

async function publishedVersions(tx: ReadTx): Promise<Result<readonly Published[]>> {
  const published: Published[] = [];
  for (const row of await versionRows(tx.projections)) {
    const body = publishedBodySchema.safeParse((await tx.trail.entry(row.published_seq))?.entry.body);
    if (!body.success) return fail([problem('office_published_unreadable', { number: row.published_seq })]);
    published.push({ row, body: body.data });
  }
  return ok(published);
}

const nameOf = ({ row }: Published) => ({ id: quoted(row.id), version: quoted(row.version) });

interface Known {
  readonly published: Published;
  readonly file: string;
}

/**
 * Files that hold, byte for byte, what was published, in the order of the versions. They are not parsed, which is most
 * of what a start would take, and were told their warnings when they were published.
 */
function knownFiles(
  { sha256 }: OfficeDeps,
  { files }: SyncInput,
  published: readonly Published[],
): readonly Known[] {
  const hashed = files.map(({ file, text }) => ({ file, hash: sha256(text) }));
  return published.flatMap((one) =>
    hashed.filter(({ hash }) => hash === one.body.text.sha256).map(({ file }) => ({ published: one, file })),
  );
}

/** Files with other bytes that say the same as what was published (comments, line ends), and those that are new. */
function sortRead(
  read: readonly ReadFile[],
  published: readonly Published[],
): Result<{ readonly same: readonly Known[]; readonly missing: readonly ReadFile[] }> {
  const problems: Problem[] = [];
  const same: Known[] = [];
  const missing: ReadFile[] = [];
  for (const one of [...read].sort(byVersion)) {
    const { id, version, hash } = one.rulebook;
    const before = published.find(({ row }) => row.id === id && row.version === version);
    if (!before) missing.push(one);
    else if (before.row.hash === hash) same.push({ published: before, file: one.file });
    else {
      const params = { ...nameOf(before), expected: before.row.hash, found: hash };
      problems.push(problem('office_rulebook_changed', params, { file: one.file }));
    }
  }
  return problems.length > 0 ? fail(problems) : ok({ same, missing });
}

/** The days of a published version are those of its own calendar, whatever the folder of calendars holds by now. */
function calendarWarnings(
  { sha256 }: OfficeDeps,
  { calendar }: SyncInput,
  { published, file }: Known,
): readonly Problem[] {
  const used = published.body.calendar;
  const now = used && calendar(used.id);
  if (!used || (now && sha256(now.text) === used.text.sha256)) return [];
  return [problem('office_calendar_changed', nameOf(published), { file }, 'warning')];
}

const waitingWarning = ({ file, rulebook: { id, version } }: ReadFile): Problem =>
  problem('office_rulebook_waits', { id: quoted(id), version: quoted(version) }, { file }, 'warning');

/** Another process, at its own first start on the same database, may publish the same files at the same time. */
const isPublishedMeanwhile = (problems: readonly Problem[]): boolean =>
  problems.every(({ code }) => code === 'office_rulebook_published');

async function publishAll(
  deps: OfficeDeps,
  actor: Actor,
  files: readonly ReadFile[],
): Promise<Result<Pick<SyncAnswer, 'published' | 'unchanged'>>> {
  const published: PublishAnswer[] = [];
  const unchanged: string[] = [];
  for (const read of files) {
    const one = await publishReadFile(deps, read, { actor, idempotency: null });
    if (one.ok) published.push(one.value);
    else if (isPublishedMeanwhile(one.error)) unchanged.push(read.file);
    else return one;
  }
  return ok({ published, unchanged });
}

/**
 * At the first start, publishes the files whose version was not published yet; later such a file waits for two
 * persons, with a warning. A file that differs from the version it says it is, is a problem with both hashes: whoever
 * starts the service stops. Nothing is published while any file has a problem. If the process dies in between, the
 * next start publishes the rest.
 */
export async function syncRulebooks(deps: OfficeDeps, input: SyncInput): Promise<Result<SyncAnswer>> {
  const before = await deps.store.read(async (tx) => {
    const published = await publishedVersions(tx);
    return published.ok ? ok({ published: published.value, isFirst: await isFirstStart(tx) }) : published;
  });
  if (!before.ok) return before;
  const { published, isFirst } = before.value;
  const known = knownFiles(deps, input, published);
  const others = input.files.filter(({ file }) => !known.some((one) => one.file === file));
  const read = others.map((file) => readRulesFile(deps, { ...file, calendar: input.calendar }));
  const unreadable = read.flatMap((one) => (one.ok ? [] : one.error));
  if (unreadable.length > 0) return fail(unreadable);
  const sorted = sortRead(
    read.flatMap((one) => (one.ok ? [one.value] : [])),
    published,
  );
  if (!sorted.ok) return sorted;
  const { same, missing } = sorted.value;
  const unchanged = [...known, ...same];
  const waiting = isFirst ? [] : missing;
  const warnings = [
    ...read.flatMap((one) => (one.ok ? one.value.warnings : [])),
    ...unchanged.flatMap((one) => calendarWarnings(deps, input, one)),
    ...waiting.map(waitingWarning),
  ];
  const done = await publishAll(deps, input.actor, isFirst ? missing : []);
  if (!done.ok) return done;
  return ok({
    published: done.value.published,
    unchanged: [...unchanged.map(({ file }) => file), ...done.value.unchanged],
    waiting: waiting.map(({ file }) => file),
    warnings,
  });
}
