import { z } from 'zod';
import { rulebookFileSchema } from './schema.js';

type JsonObject = { [key: string]: unknown };

/** The format of a rules file as JSON Schema draft-07, which YAML language servers read. */
export function rulebookJsonSchema(): JsonObject {
  const generated = z.toJSONSchema(rulebookFileSchema, { target: 'draft-7' });
  const { $schema, ...rest } = generated;
  return {
    $schema,
    $comment: 'Generated from the schema in src/rulebook/schema.ts; change it there.',
    title: 'Gradus rulebook',
    description: 'One version of one rulebook: facts, ladder, rules, tables and properties.',
    ...rest,
  };
}

/** The text of `rules/rulebook.schema.json`: two blanks of indentation, a line end at the end. */
export const renderSchema = (): string => `${JSON.stringify(rulebookJsonSchema(), null, 2)}\n`;
