import { problem, quoted } from '../domain/problem.js';
import { fail, ok, type Result } from '../domain/result.js';
import { readRulebook } from '../rulebook/read-rulebook.js';
import type { OfficeDeps } from './deps.js';
import type { TrailReader } from './ports.js';
import { type PublishedBody, publishedBodySchema } from './register-body.js';
import type { PublishedRulebook } from './shelf.js';
import { readText, type TextRef } from './text-parts.js';

type Needs = Pick<OfficeDeps, 'sha256'>;

/** The rulebook of a `rulebook_published` entry, parsed from the texts that the trail keeps and checked by hash. */
export async function readPublished(
  trail: TrailReader,
  deps: Needs,
  seq: number,
): Promise<Result<PublishedRulebook>> {
  const body = publishedBodySchema.safeParse((await trail.entry(seq))?.entry.body);
  if (!body.success) return fail([problem('office_published_unreadable', { number: seq })]);
  const texts = await textsOf(trail, deps, body.data);
  if (!texts.ok) return texts;
  const { text, calendar } = texts.value;
  const { file, hash, id, version } = body.data;
  const { rulebook, problems } = readRulebook(text, {
    file,
    sha256: deps.sha256,
    calendar: (name) => (calendar && calendar.id === name ? calendar : undefined),
  });
  if (!rulebook) return fail(problems);
  if (rulebook.hash !== hash) {
    const params = { id: quoted(id), version: quoted(version), expected: hash, found: rulebook.hash };
    return fail([problem('office_rulebook_differs', params)]);
  }
  const calendarSha256 = body.data.calendar?.text.sha256 ?? null;
  return ok({ rulebook, calendarSha256, publishedSeq: seq });
}

async function textsOf(trail: TrailReader, deps: Needs, { text, calendar }: PublishedBody) {
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
