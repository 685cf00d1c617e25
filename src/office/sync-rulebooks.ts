import { byCodeUnit } from '../domain/identifiers.js';
import { type Problem, problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Actor, OfficeDeps } from './deps.js';
import { loadRulebooks } from './load-rulebooks.js';
import {
  type CalendarFiles,
  type PublishAnswer,
  publishRulebook,
  readRulesFile,
  type ReadFile,
} from './publish-rulebook.js';

export interface SyncInput {
  readonly files: readonly { readonly file: string; readonly text: string }[];
  readonly calendar: CalendarFiles;
  readonly actor: Actor;
}

export interface SyncAnswer {
  readonly published: readonly PublishAnswer[];
  /** Files whose version was published before and is the same. */
  readonly unchanged: readonly string[];
  readonly warnings: readonly Problem[];
}

/** Earlier versions first, so that each is checked against those that came before it. */
const byVersion = ({ rulebook: a }: ReadFile, { rulebook: b }: ReadFile): number =>
  byCodeUnit(a.id, b.id) ||
  byCodeUnit(a.effective.from, b.effective.from) ||
  byCodeUnit(a.version, b.version);

/**
 * Publishes the files whose version was not published yet. A file that differs from the version it says it is, is a
 * problem with both hashes: whoever starts the service stops. Nothing is published while any file has a problem. If
 * the process dies in between, the next start publishes the rest.
 */
export async function syncRulebooks(
  deps: OfficeDeps,
  { files, calendar, actor }: SyncInput,
): Promise<Result<SyncAnswer>> {
  const read = files.map((file) => readRulesFile(deps, { ...file, calendar }));
  const unreadable = read.flatMap((one) => (one.ok ? [] : one.error));
  if (unreadable.length > 0) return fail(unreadable);
  const sorted = read.flatMap((one) => (one.ok ? [one.value] : [])).sort(byVersion);
  const loaded = await deps.store.read((tx) => loadRulebooks(deps, tx));
  if (!loaded.ok) return loaded;
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const unchanged: string[] = [];
  const missing: ReadFile[] = [];
  for (const one of sorted) {
    const { id, version, hash } = one.rulebook;
    const before = loaded.value.find(({ row }) => row.id === id && row.version === version);
    const params = { id: quoted(id), version: quoted(version) };
    warnings.push(...one.warnings);
    if (!before) missing.push(one);
    else if (before.row.hash === hash) {
      unchanged.push(one.file);
      const sha256 = one.calendar ? deps.sha256(one.calendar.text) : null;
      if (sha256 !== before.calendarSha256)
        warnings.push(problem('office_calendar_changed', params, { file: one.file }, 'warning'));
    } else {
      const hashes = { expected: before.row.hash, found: hash };
      problems.push(problem('office_rulebook_changed', { ...params, ...hashes }, { file: one.file }));
    }
  }
  if (problems.length > 0) return fail(problems);
  const published: PublishAnswer[] = [];
  for (const { file, rulebook } of missing) {
    const one = await publishRulebook(deps, {
      text: rulebook.text,
      file,
      calendar,
      actor,
      idempotency: null,
    });
    if (!one.ok) return one;
    published.push(one.value);
  }
  return ok({ published, unchanged, warnings });
}
