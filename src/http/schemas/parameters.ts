import { z } from 'zod';
import { rulebookIdSchema, versionSchema } from '../../domain/identifiers.js';

/** No parameters; an unknown one is refused rather than overlooked. */
export const noQuerySchema = z.strictObject({});

export const caseIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, ., _ and -, at most 64');

export const caseParamsSchema = z.strictObject({ id: caseIdSchema.describe('Id of the case.') });

export const rulebookParamsSchema = z.strictObject({
  id: rulebookIdSchema.describe('Id of the rulebook.'),
});

export const versionParamsSchema = z.strictObject({
  id: rulebookIdSchema.describe('Id of the rulebook.'),
  version: versionSchema.describe('The version.'),
});
