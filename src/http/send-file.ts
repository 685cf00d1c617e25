import type { FastifyReply } from 'fastify';
import { type AttachmentName, attachment } from './attachment.js';

/** Answers with a file that is kept and never shown in place, under a name of any script, see `attachment.ts`. */
export function sendFile(
  reply: FastifyReply,
  bytes: Uint8Array,
  { type, ...name }: AttachmentName & { readonly type: string },
): FastifyReply {
  return reply
    .header('content-disposition', attachment(name))
    .type(type)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
