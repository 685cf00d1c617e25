import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { sendFile } from './send-file.js';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How the document of the interface describes a DOCX answer. */
export const docxAnswer = {
  200: {
    description: 'A DOCX document.',
    content: { [docxType]: { schema: z.string().describe('The bytes of the file.') } },
  },
} as const;

/** Answers with a DOCX file. */
export const sendDocx = (
  reply: FastifyReply,
  bytes: Uint8Array,
  name: { readonly name: string; readonly plain: string },
): FastifyReply => sendFile(reply, bytes, { ...name, extension: 'docx', type: docxType });
