import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { readRulebook } from '../rulebook/read-rulebook.js';
import type { OfficeDeps } from './deps.js';
import type { EntryReader } from './ports.js';
import { type KeptTexts, type KeptVersion, publishedBodySchema } from './register-body.js';
import type { PublishedRulebook } from './shelf.js';
import { readText, type TextRef } from './text-parts.js';

type Needs = Pick<OfficeDeps, 'sha256'>;

/** A rulebook, parsed from the texts that the trail keeps and checked by hash. */
export async function readKept(
  trail: EntryReader,
  deps: Needs,
  kept: KeptVersion,
): Promise<Result<Rulebook>> {
  const texts = await textsOf(trail, deps, kept);
  if (!texts.ok) return texts;
  const { text, calendar } = texts.value;
  const { file, hash, id, version } = kept;
  const { rulebook, problems } = readRulebook(text, {
    file,
    sha256: deps.sha256,
    calendar: (name) => (calendar && calendar.id === name ? calendar : undefined),
  });
  if (!rulebook) return fail(problems);
  if (rulebook.hash === hash) return ok(rulebook);
  const params = { id: quoted(id), version: quoted(version), expected: hash, found: rulebook.hash };
  return fail([problem('office_rulebook_differs', params)]);
}

/** The rulebook of a `rulebook_published` entry. */
export async function readPublished(
  trail: EntryReader,
  deps: Needs,
  seq: number,
): Promise<Result<PublishedRulebook>> {
  const body = publishedBodySchema.safeParse((await trail.entry(seq))?.entry.body);
  if (!body.success) return fail([problem('office_published_unreadable', { number: seq })]);
  const rulebook = await readKept(trail, deps, body.data);
  if (!rulebook.ok) return rulebook;
  const calendarSha256 = body.data.calendar?.text.sha256 ?? null;
  return ok({ rulebook: rulebook.value, calendarSha256, publishedSeq: seq });
}

async function textsOf(trail: EntryReader, deps: Needs, { text, calendar }: KeptTexts) {
  const read = (ref: TextRef): Promise<Result<string>> => readText(trail, deps, ref);
  const rules = await read(text);
  if (!rules.ok) return rules;
  if (!calendar) return ok({ text: rules.value, calendar: null });
  const days = await read(calendar.text);
  if (!days.ok) return days;
  return ok({
    text: rules.value,
    calendar: { id: calendar.id, file: calendar.file, text: days.value },
  });
}
