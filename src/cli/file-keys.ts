import { z } from 'zod';

/** The keys that a file has and may have, in the order of its schema. */
export interface FileKeys {
  readonly needed: readonly string[];
  readonly optional: readonly string[];
}

/** The objects that a schema takes: itself, or each of a union. */
function objectsIn(schema: z.core.$ZodType): readonly z.ZodObject[] {
  if (schema instanceof z.ZodObject) return [schema];
  return schema instanceof z.ZodUnion ? schema.options.flatMap(objectsIn) : [];
}

/** Reads them from the schema, so that help cannot differ from what is accepted. */
export function fileKeys(schema: z.ZodType): FileKeys {
  const objects = objectsIn(schema);
  const keys = [...new Set(objects.flatMap(({ shape }) => Object.keys(shape)))];
  const isNeeded = (key: string): boolean =>
    objects.every(({ shape }) => shape[key] !== undefined && !z.safeParse(shape[key], undefined).success);
  return { needed: keys.filter(isNeeded), optional: keys.filter((key) => !isNeeded(key)) };
}
