import { allOf } from '../../domain/all-of.js';
import type { Commitment } from '../../domain/commitment.js';
import type { SentProposalLetter } from '../../domain/letter/sent-letter.js';
import { problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { OfficeDeps } from '../deps.js';
import type { ReadTx } from '../ports.js';
import type { ProjectionRow } from '../projections.js';
import { proposalWords } from '../proposals/read-superior-proposals.js';
import { checkDate } from './check-date.js';
import { checkWording } from './check-wording.js';
import { cleanLine, cleanText } from './clean-text.js';
import type { Composed } from './composed.js';
import type { LetterNumber } from './letter-body.js';
import { letterCommon } from './letter-common.js';
import { wordsOf } from './letter-words.js';
import { readComposed } from './read-composed.js';
import { settingMissing, settingText } from './setting-text.js';

type Row = ProjectionRow<'proposal'>;
type Language = SentProposalLetter['language'];

/** A proposal's words in the letter's language. */
async function wordIn(
  tx: ReadTx,
  words: { readonly zh: Commitment | null; readonly en: Commitment | null } | null,
  language: Language,
  what: string,
): Promise<Result<string>> {
  const sealed = words?.[language];
  if (!sealed) {
    const written = ['zh', 'en']
      .filter((one) => (one === 'zh' ? words?.zh : words?.en))
      .map(quoted)
      .join(', ');
    const params = { expected: written || '-', found: quoted(language) };
    return fail([problem('office_letter_proposal_language', params, { path: '/language' })]);
  }
  const opened = await tx.personal.open(null, sealed.path);
  return typeof opened?.value === 'string'
    ? ok(opened.value)
    : fail([problem('office_letter_part_erased', { expected: quoted(what) })]);
}

/** To whom it goes, by the names in the office's distribution list. */
function addresseeOf(
  { settings }: OfficeDeps,
  { sent_to: to }: Row,
  { language, wording }: SentProposalLetter,
) {
  if (wording?.addressee !== undefined) return ok({ name: wording.addressee, kind: 'superior' });
  const names: string[] = [];
  for (const id of to) {
    const listed = settings.proposals.to.find((one) => one.id === id);
    const name = settingText(listed?.name, language, `proposals.to[${id}].name`);
    if (!name.ok) return name;
    names.push(name.value);
  }
  return names.length > 0
    ? ok({ name: names.join(language === 'zh' ? '、' : ', '), kind: 'superior' })
    : settingMissing('proposals.to');
}

/** Whether a letter of it can go out: once it was issued, and while it was not withdrawn. A draft can be had before. */
function checkState(
  { proposal_seq: number, state, issued_seq: issued }: Row,
  isDraft: boolean,
): Result<null> {
  if (state !== 'withdrawn' && (isDraft || issued !== null)) return ok(null);
  return fail([problem('office_letter_not_issued', { number, found: quoted(state) })]);
}

/** Composes the letter of a proposal from its words as they were issued. `number` null: a draft. */
export async function composeProposalLetter(
  deps: OfficeDeps,
  tx: ReadTx,
  {
    proposal,
    sent,
    date,
    today,
  }: {
    readonly proposal: number;
    readonly sent: SentProposalLetter;
    readonly date: string;
    readonly today: string;
  },
  number: LetterNumber | null,
): Promise<Result<Composed>> {
  const row = await tx.projections.get('proposal', { proposal_seq: proposal });
  if (!row) return fail([problem('proposal_unknown', { found: proposal })]);
  const { language, wording = {} } = sent;
  const unfit = checkWording('proposal', wording);
  if (unfit.length > 0) return fail(unfit);
  const state = checkState(row, number === null);
  if (!state.ok) return state;
  const late = checkDate(date, { from: row.issued_on ?? row.drafted_on, today });
  if (!late.ok) return late;
  const words = await proposalWords(tx, row);
  const record = { case: wordsOf(language).entry(proposal), code: null };
  const { letters } = deps.settings;
  const parts = allOf({
    common: letterCommon(letters, { kind: 'proposal', language, number, date, wording, record }),
    addressee: addresseeOf(deps, row, sent),
    title: await wordIn(tx, words.title, language, 'title'),
    text: await wordIn(tx, words.text, language, 'text'),
  });
  if (!parts.ok) return parts;
  const { common, addressee, title, text } = parts.value;
  const due = row.reply_due_on === null || row.reply_due_on < date ? null : row.reply_due_on;
  const composed = readComposed('proposal', {
    title: [cleanLine(title)],
    ...common,
    addressee,
    text: cleanText(text),
    reply: wording.reply ?? { to: common.organ.name, by: due },
  });
  if (!composed.ok) return composed;
  const rests = { subject: null, decision: null, order: null, proposal, recipients: row.sent_to };
  return ok({ letter: composed.value, entries: [], ...rests });
}
