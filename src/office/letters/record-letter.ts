import { z } from 'zod';
import { canonicalJson } from '../../domain/canonical-json.js';
import type { LetterInput, LetterKind } from '../../domain/letter/letter-input.js';
import { type Problem, problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { dayInZone } from '../../domain/time-zone.js';
import { hexOf } from '../../trail/bytes.js';
import { checkRecused } from '../check-recused.js';
import type { Answered, Asked, MadeLetter, OfficeDeps } from '../deps.js';
import { needed, sealFor, sealForOffice } from '../personal.js';
import { bodyOf, plain } from '../plain.js';
import type { ReadTx, WriteTx } from '../ports.js';
import { sameName } from '../substance.js';
import type { Composed } from './composed.js';
import { type LetterBody, type LetterNumber, letterNumberSchema } from './letter-body.js';
import { coded } from './letter-code.js';
import { nextNumber } from './next-number.js';
import { settingMissing } from './setting-text.js';

/** A letter that is to be issued, and how it is composed. */
export interface Issuing extends Asked {
  readonly caseId: string | null;
  readonly kind: LetterKind;
  readonly language: LetterInput['language'];
  readonly date: string | undefined;
  /** Left out: those that what it rests on goes to. */
  readonly recipients: readonly string[] | undefined;
  readonly second: string | undefined;
  readonly compose: (
    tx: ReadTx,
    days: { readonly date: string; readonly today: string },
    number: LetterNumber,
  ) => Promise<Result<Composed>>;
}

export interface IssuedLetter extends Answered {
  readonly caseId: string | null;
  readonly entry: number;
  readonly number: LetterNumber;
  readonly contentSha256: string;
}

const answerSchema = z.object({
  case: z.string().nullable(),
  entry: z.int(),
  number: letterNumberSchema,
  content_sha256: z.string(),
});

interface Numbered extends Composed {
  readonly number: LetterNumber;
  readonly hash: string;
}

/** The letter with its number and code, from what stands recorded in `tx`. */
async function numbered(
  deps: OfficeDeps,
  tx: ReadTx,
  { kind, date: given, compose }: Issuing,
  { time, salt }: { readonly time: number; readonly salt: string },
): Promise<Result<Numbered>> {
  const { settings } = deps;
  const today = dayInZone(settings.time_zone, time);
  const date = given ?? today;
  const code = settings.letters.codes[kind];
  if (code === undefined) return settingMissing(`letters.codes.${kind}`);
  const number = await nextNumber(tx.projections, code, Number(date.slice(0, 4)));
  const composed = await compose(tx, { date, today }, number);
  if (!composed.ok) return composed;
  const { hash, letter } = coded(deps, { letter: composed.value.letter, salt });
  return ok({ ...composed.value, letter, number, hash });
}

/** Who issues it and who else answers for it; what goes to the superior needs two. */
function checkPersons({ kind, actor, second }: Issuing, { entries }: Composed): readonly Problem[] {
  const place = { path: '/second' };
  const recused = checkRecused(entries, [
    { name: actor.id, path: null },
    ...(second === undefined ? [] : [{ name: second, path: '/second' }]),
  ]);
  if (recused.length > 0) return recused;
  if (second === undefined)
    return kind === 'escalation_report'
      ? [problem('office_letter_second_missing', { kind: quoted(kind) }, place)]
      : [];
  return sameName(second, actor.id)
    ? [problem('office_letter_same_person', { found: quoted(actor.id) }, place)]
    : [];
}

const jsonOf = (letter: LetterInput): string => canonicalJson(plain(letter));

interface Prepared {
  readonly json: string;
  readonly made: MadeLetter;
}

/** The document ahead of the writing, so that nobody waits while it is made; null where it cannot be. */
async function prepare(
  deps: OfficeDeps,
  issuing: Issuing,
  at: { readonly time: number; readonly salt: string },
): Promise<Prepared | null> {
  const found = await deps.store.read((tx) => numbered(deps, tx, issuing, at));
  if (!found.ok) return null;
  const made = await deps.makeLetter(found.value.letter);
  return made.ok ? { json: jsonOf(found.value.letter), made: made.value } : null;
}

async function write(
  deps: OfficeDeps,
  tx: WriteTx,
  issuing: Issuing,
  {
    time,
    salt,
    prepared,
  }: { readonly time: number; readonly salt: string; readonly prepared: Prepared | null },
) {
  const found = await numbered(deps, tx, issuing, { time, salt });
  if (!found.ok) return found;
  const problems = checkPersons(issuing, found.value);
  if (problems.length > 0) return fail(problems);
  const { letter, number, hash, subject, decision, order, proposal } = found.value;
  // Another letter has taken the number meanwhile, or something was recorded: the document is made again.
  const isPrepared = prepared !== null && prepared.json === jsonOf(letter);
  const made = isPrepared ? ok(prepared.made) : await deps.makeLetter(letter);
  if (!made.ok) return made;
  const { caseId, actor } = issuing;
  const seal = caseId === null ? await sealForOffice(tx) : await sealFor(tx, caseId);
  const body: LetterBody = {
    kind: letter.kind,
    number,
    date: letter.date,
    language: letter.language,
    subject,
    decision,
    order,
    proposal,
    recipients: [...(issuing.recipients ?? found.value.recipients)],
    second: await seal('second', issuing.second),
    content_sha256: hash,
    template_sha256: made.value.template,
    content: await needed(seal, 'content', plain({ letter, salt })),
    document: await needed(seal, 'document', Buffer.from(made.value.bytes).toString('base64')),
  };
  const entry = { kind: 'letter_issued', time, actor, case: caseId, body: bodyOf(body) } as const;
  const appended = await tx.append(entry);
  if (!appended.ok) return appended;
  return ok({ case: caseId, entry: appended.value.seq, number, content_sha256: hash });
}

const saltBytes = 16;

/**
 * Records a letter that goes out: its number, drawn in the transaction that records it, what it says and the document.
 * A failure leaves no number out.
 */
export async function recordLetter(deps: OfficeDeps, issuing: Issuing): Promise<Result<IssuedLetter>> {
  const at = { time: deps.clock(), salt: hexOf(deps.random(saltBytes)) };
  const prepared = await prepare(deps, issuing, at);
  const written = await deps.store.write({
    idempotency: issuing.idempotency,
    run: async (tx) => {
      const done = await write(deps, tx, issuing, { ...at, prepared });
      return done.ok ? ok({ answer: plain(done.value), value: null }) : done;
    },
  });
  if (!written.ok) return written;
  const answer = answerSchema.parse(written.value.answer);
  const { case: caseId, entry, number, content_sha256: contentSha256 } = answer;
  return ok({ repeated: written.value.repeated, caseId, entry, number, contentSha256 });
}
