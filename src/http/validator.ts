import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { parseWith } from '../domain/zod-problems.js';
import { ProblemsError, type RequestPart } from './problems-error.js';

const partOf: Readonly<Record<string, RequestPart>> = {
  body: 'body',
  headers: 'header',
  params: 'path',
  querystring: 'query',
};

/** Checks every part of a request against its zod schema; what does not fit is told in the catalogue's words. */
export const validator: FastifySchemaCompiler<z.core.$ZodType> =
  ({ schema, httpPart }) =>
  (data) => {
    const parsed = parseWith(schema, data);
    return parsed.ok
      ? { value: parsed.value }
      : { error: new ProblemsError(parsed.error, partOf[httpPart ?? '']) };
  };
