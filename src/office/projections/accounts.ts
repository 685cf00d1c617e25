import { z } from 'zod';
import { roleSchema } from '../../domain/account.js';
import { id, projection, seq } from './declare.js';

/** Who may do what. How people sign in is no projection: `accounts/credentials.ts`. */
export const accountProjections = {
  account: projection(
    {
      id,
      roles: z.array(roleSchema),
      /** Refs whose cases it is limited to; null: all. */
      units: z.array(id).nullable(),
      administers: z.boolean(),
      /** Where name and login are kept. */
      name_path: id.nullable(),
      login_path: id.nullable(),
      opened_seq: seq,
      latest_seq: seq,
      closed_seq: seq.nullable(),
    },
    ['id'],
    [['administers', 'closed_seq']],
  ),
} as const;
