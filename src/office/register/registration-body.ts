import { byCodeUnit } from '../../domain/identifiers.js';
import type { SentRegistration } from '../../domain/register.js';
import type { Seal } from '../personal.js';
import type { RegisteredBody } from './subject-bodies.js';

/** A registration, also of a ref whose kind nobody has said yet. */
export interface Registration extends Omit<SentRegistration, 'kind'> {
  readonly kind: string | null;
}

/** A free text that was sent: left out stays left out, null stays null. */
const sealedText = async (seal: Seal, pointer: string, text: string | null | undefined) =>
  text === undefined ? {} : { [pointer.split('/').at(-1) ?? pointer]: await seal(pointer, text) };

/** A registration as its entry has it; `at` stands before the pointers of its texts. */
export async function registrationBody(seal: Seal, sent: Registration, at = ''): Promise<RegisteredBody> {
  const { ref, kind, unit, stages, name, risk_note: note } = sent;
  return {
    ref,
    kind,
    ...(await sealedText(seal, `${at}name`, name)),
    ...(unit === undefined ? {} : { unit }),
    ...(stages === undefined ? {} : { stages: stages && [...stages].sort(byCodeUnit) }),
    ...(await sealedText(seal, `${at}risk_note`, note)),
  };
}
