import { z } from 'zod';
import { opaqueIdSchema } from '../../domain/identifiers.js';
import { noticeKinds } from '../../domain/notice.js';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** What is told leaves the machine encrypted or not at all, and no password stands in the address. */
function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (username !== '' || password !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
}

/** An endpoint that notices are sent to. Endpoints stand in this file alone: no request can name an address. */
export const webhookSchema = z.strictObject({
  id: opaqueIdSchema,
  url: z
    .string()
    .max(2000)
    .refine(isSafeAddress, 'https://…, or http:// to this machine, without a user, password or #'),
  /** Holds `whsec_…`, one a line while secrets change; by its path from the folder of this file. */
  secret_file: z.string().min(1).max(300),
  /** Kinds of notices; left out: all. */
  kinds: z.array(z.enum(noticeKinds)).min(1).max(50).optional(),
  /** How many days before a deadline it is told of; 0 is the day itself. */
  due_before_days: z.array(z.int().min(0).max(60)).max(10).default([1, 0]),
});
export type Webhook = Readonly<z.infer<typeof webhookSchema>>;

export const webhooksSchema = z
  .array(webhookSchema)
  .max(50)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'ids that differ')
  .default([]);
