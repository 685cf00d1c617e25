import { allOf } from '../../domain/all-of.js';
import type { LetterInput } from '../../domain/letter/letter-input.js';
import type { CaseLetterKind } from '../../domain/letter/sent-letter.js';
import { fail, ok, type Result } from '../../domain/result.js';
import { checkResponse } from './check-response.js';
import { checkWording } from './check-wording.js';
import { cleanLine } from './clean-text.js';
import type { Composing, Part } from './compose/composing.js';
import { decision } from './compose/decision.js';
import { escalationReport } from './compose/escalation-report.js';
import { reminder } from './compose/reminder.js';
import { reviewRights } from './compose/review-rights.js';
import { writtenOrder } from './compose/written-order.js';
import { addresseeOf, subjectName } from './letter-addressee.js';
import type { LetterNumber } from './letter-body.js';
import type { LetterCase } from './letter-case.js';
import { letterCommon } from './letter-common.js';
import { readComposed } from './read-composed.js';
import { settingText } from './setting-text.js';

const composers: Readonly<Record<CaseLetterKind, (composing: Composing) => Part | Promise<Part>>> = {
  reminder,
  written_order: writtenOrder,
  escalation_report: escalationReport,
  review_rights: reviewRights,
  decision,
};

async function addressed({ deps, tx, matter }: Composing): Promise<Result<LetterInput['addressee']>> {
  const { sent } = matter;
  if (sent.kind === 'escalation_report') {
    const own = sent.wording?.addressee;
    const superior = own
      ? ok(own)
      : settingText(deps.settings.letters.superior, sent.language, 'letters.superior');
    return superior.ok ? ok({ name: superior.value, kind: 'superior' }) : superior;
  }
  const name = await subjectName(tx, matter);
  return name.ok ? ok(addresseeOf(matter, name.value)) : name;
}

function recordOf({ caseId, file, open, decided }: LetterCase): Result<LetterInput['record']> {
  const reference = open(file.reference, 'reference');
  if (!reference.ok) return reference;
  const { rulebook, row } = decided;
  return ok({
    case: reference.value === null ? caseId : cleanLine(reference.value),
    decision: String(row.decision_seq),
    rulebook: `${rulebook.id} ${rulebook.version}`,
    code: null,
  });
}

/**
 * A letter of its kind from what is recorded: facts with the rulebook's labels, the decider's reasons and those of the
 * decisive rules, the order, the hearing, the steps before, the rights. The office's own wording adds to it and takes
 * nothing out. Problems name what is missing.
 */
export async function composeLetter(
  composing: Composing,
  number: LetterNumber | null,
): Promise<Result<LetterInput>> {
  const { deps, matter, date } = composing;
  const { kind, language } = matter.sent;
  const wording = matter.sent.wording ?? {};
  const { letters } = deps.settings;
  const unfit = [...checkWording(kind, wording), ...checkResponse(letters, matter)];
  if (unfit.length > 0) return fail(unfit);
  const record = recordOf(matter);
  if (!record.ok) return record;
  const parts = allOf({
    common: letterCommon(letters, { kind, language, number, date, wording, record: record.value }),
    addressee: await addressed(composing),
    own: await composers[kind](composing),
  });
  if (!parts.ok) return parts;
  const { common, addressee, own } = parts.value;
  return readComposed(kind, { ...common, addressee, ...own });
}
