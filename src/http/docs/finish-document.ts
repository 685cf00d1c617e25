import { z } from 'zod';

const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.unknown()),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

const reference = /"#\/components\/schemas\/(\w+)"/g;

const referredIn = (part: unknown): readonly string[] =>
  [...JSON.stringify(part).matchAll(reference)].map(([, name = '']) => name);

/** The names that the paths refer to, and what those refer to in turn. */
function used(paths: unknown, schemas: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...referredIn(paths)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...referredIn(schemas[name] ?? null));
  }
  return found;
}

/** Header names as people write them; our schemas have them as Node gives them. */
const headerNames: Readonly<Record<string, string>> = {
  'idempotency-key': 'Idempotency-Key',
  'last-event-id': 'Last-Event-ID',
  prefer: 'Prefer',
};

const renamed = <Part>(part: Part): Part =>
  JSON.parse(JSON.stringify(part), (key, value: unknown) =>
    key === 'name' && typeof value === 'string' ? (headerNames[value] ?? value) : value,
  );

/** The document without the schemas that nothing refers to: each is made for input and for output, and few are both. */
export function finishDocument(made: object): object {
  const document = documentSchema.parse(made);
  const { paths, components } = document;
  const names = used(paths, components.schemas);
  const schemas = Object.fromEntries(Object.entries(components.schemas).filter(([name]) => names.has(name)));
  return { ...document, paths: renamed(paths), components: { ...components, schemas } };
}
