import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { z as zod } from 'zod';
import type { Language } from '../../domain/problem.js';
import { type Block, markdownOf } from '../../office/digest/blocks.js';
import { mostWanted } from '../accepts.js';
import { languageOf } from '../language.js';

const markdown = 'text/markdown';

/** How the document of the interface describes an answer that is JSON or, if asked for, Markdown. */
export const jsonOrMarkdown = <Schema extends z.ZodType>(schema: Schema) => ({
  description: 'The answer; as Markdown, it is in English or Chinese, by `Accept-Language`.',
  content: { 'application/json': { schema }, [markdown]: { schema: zod.string() } },
});

/** Answers with Markdown if that is asked for, in the language that is asked for; else gives false. */
export function sentAsMarkdown(
  request: FastifyRequest,
  reply: FastifyReply,
  format: 'json' | 'markdown' | undefined,
  blocks: (language: Language) => readonly Block[],
): boolean {
  reply.header('vary', 'Accept, Accept-Language');
  const { accept, 'accept-language': languages } = request.headers;
  const isWanted =
    format === undefined
      ? mostWanted(accept, ['application/json', markdown]) === markdown
      : format === 'markdown';
  if (!isWanted) return false;
  const language = languageOf(languages);
  reply.header('content-language', language === 'zh' ? 'zh-CN' : 'en').type(`${markdown}; charset=utf-8`);
  reply.send(markdownOf(blocks(language)));
  return true;
}
