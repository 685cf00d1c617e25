import { z } from 'zod';
import { letterKinds } from '../../domain/letter/letter-input.js';
import { day, id, projection, seq } from './declare.js';

export const letterProjections = {
  /** One row a letter that was issued; from its rows the next number of a code and year follows. */
  letter: projection(
    {
      letter_seq: seq,
      kind: z.enum(letterKinds),
      code: id,
      year: seq,
      serial: seq,
      date: day,
      language: z.enum(['zh', 'en']),
      case_id: id.nullable(),
      subject: id.nullable(),
      decision_seq: seq.nullable(),
      order_seq: seq.nullable(),
      proposal_seq: seq.nullable(),
      content_sha256: id,
      template_sha256: id.nullable(),
      voided_seq: seq.nullable(),
      voided_on: day.nullable(),
    },
    ['letter_seq'],
    [['code', 'year', 'serial'], ['kind', 'year', 'letter_seq'], ['decision_seq'], ['case_id', 'letter_seq']],
  ),
} as const;
