import type { LetterInput } from '../../domain/letter/letter-input.js';
import { problem, quoted } from '../../domain/problem.js';
import { fail, ok, type Result } from '../../domain/result.js';
import type { ReadTx } from '../ports.js';
import { survivorOf } from '../register/read-lineage.js';
import { isOrganisation } from '../register/supervised-unit.js';
import { cleanLine } from './clean-text.js';
import type { LetterCase } from './letter-case.js';

type Addressee = LetterInput['addressee'];

const nameAt = async (tx: ReadTx, path: string | null | undefined): Promise<string | null> => {
  const opened = path ? await tx.personal.open(null, path) : null;
  return typeof opened?.value === 'string' ? cleanLine(opened.value) : null;
};

/** The subject's unit in the register, by its name; null where the register does not say. */
export async function unitNameOf(tx: ReadTx, ref: string | null): Promise<string | null> {
  if (ref === null) return null;
  const row = await tx.projections.get('subject_register', { ref: await survivorOf(tx.projections, ref) });
  const unit = row?.unit ? await survivorOf(tx.projections, row.unit) : null;
  const unitRow = unit ? await tx.projections.get('subject_register', { ref: unit }) : null;
  return nameAt(tx, unitRow?.name_path);
}

/** The name of a subject: as the case has it, else as the register has it. An erased one is never looked up again. */
export async function subjectName(tx: ReadTx, { subject, open }: LetterCase): Promise<Result<string>> {
  const own = open(subject.name, 'name');
  if (!own.ok) return own;
  if (own.value !== null) return ok(cleanLine(own.value));
  const row =
    subject.ref === null
      ? null
      : await tx.projections.get('subject_register', { ref: await survivorOf(tx.projections, subject.ref) });
  const name = await nameAt(tx, row?.name_path);
  return name ? ok(name) : fail([problem('office_letter_name_missing', { subject: quoted(subject.id) })]);
}

/** To whom a letter goes that is for the subject itself; how it is addressed is the office's to word. */
export const addresseeOf = ({ subject, sent }: LetterCase, name: string): Addressee => ({
  name: sent.wording?.addressee ?? name,
  kind: isOrganisation(subject.kind) ? 'organisation' : 'person',
});
