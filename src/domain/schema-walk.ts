import { z } from 'zod';

type Schema = z.core.$ZodType;

const memberOf = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;

/** The part of a value that a path leads to; undefined where there is none. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(memberOf, value);

function accepts(schema: Schema, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

/** The options of a discriminated union that the value's own discriminator chooses; all, if it chooses none. */
function optionsFor(union: z.ZodUnion, value: unknown): readonly Schema[] {
  if (!(union instanceof z.ZodDiscriminatedUnion)) return union.options;
  const { discriminator } = union.def;
  const chosen = union.options.filter((option) => {
    const part = option instanceof z.ZodObject ? option.shape[discriminator] : undefined;
    return part !== undefined && accepts(part, memberOf(value, discriminator));
  });
  return chosen.length > 0 ? chosen : union.options;
}

/** What a schema wraps, until only schemas that say something about a value's shape are left. */
export function unwrapped(schema: Schema, value: unknown, keepUnions = false): readonly Schema[] {
  const inner = (each: Schema): readonly Schema[] => unwrapped(each, value, keepUnions);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNonOptional ||
    schema instanceof z.ZodCatch ||
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodLazy
  ) {
    return inner(schema.unwrap());
  }
  if (schema instanceof z.ZodPipe) return inner(schema.in);
  if (schema instanceof z.ZodIntersection) return [...inner(schema.def.left), ...inner(schema.def.right)];
  if (schema instanceof z.ZodUnion && !keepUnions) return optionsFor(schema, value).flatMap(inner);
  return [schema];
}

function step(schema: Schema, key: PropertyKey): Schema | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)] ?? schema.def.rest ?? undefined;
  return undefined;
}

/**
 * The schemas that may hold for the part of `value` at `path`: several where a union leaves it open. Unions at the
 * end of the path are kept.
 */
export function schemasAt(schema: Schema, path: readonly PropertyKey[], value: unknown): readonly Schema[] {
  let schemas: readonly Schema[] = [schema];
  path.forEach((key, depth) => {
    const here = valueAt(value, path.slice(0, depth));
    schemas = schemas
      .flatMap((each) => unwrapped(each, here))
      .flatMap((each) => {
        const next = step(each, key);
        return next ? [next] : [];
      });
  });
  const end = valueAt(value, path);
  return schemas.flatMap((each) => unwrapped(each, end, true));
}

/** The keys that an object may have under any of these schemas, each once, in the order of the schemas. */
export function keysOf(schemas: readonly Schema[], value: unknown): readonly string[] {
  const keys = schemas
    .flatMap((each) => unwrapped(each, value))
    .flatMap((each) => {
      if (each instanceof z.ZodObject) return Object.keys(each.shape);
      return each instanceof z.ZodRecord && each.keyType instanceof z.ZodEnum ? each.keyType.options : [];
    });
  return [...new Set(keys.map(String))];
}
