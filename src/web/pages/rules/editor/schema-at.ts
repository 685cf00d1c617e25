import schema from '../../../../../rules/rulebook.schema.json' with { type: 'json' };

type Schema = Readonly<Record<string, unknown>>;

// Its own, though others have the like: what the editor shares with the pages would be loaded with them all.
const isPart = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const root: Schema = schema;

/** What may stand in the place of a schema: what it refers to, and each of its alternatives. */
function alternatives(node: unknown, depth = 0): readonly Schema[] {
  if (!isPart(node) || depth > 8) return [];
  const reference = node['$ref'];
  if (typeof reference === 'string') {
    const found = reference
      .replace(/^#\/?/, '')
      .split('/')
      .filter(Boolean)
      .reduce<unknown>((part, step) => (isPart(part) ? part[step] : undefined), root);
    return alternatives(found, depth + 1);
  }
  const choices = [node['anyOf'], node['oneOf'], node['allOf']].flatMap(listOf);
  return [node, ...choices.flatMap((each) => alternatives(each, depth + 1))];
}

const below = (node: Schema, step: string): readonly unknown[] => {
  if (step === '[]') return [node['items']];
  const properties = isPart(node['properties']) ? node['properties'] : {};
  return [properties[step] ?? node['additionalProperties']];
};

/** What the format allows at a path; `[]` stands for an item of a list. */
export const schemasAt = (path: readonly string[]): readonly Schema[] =>
  path.reduce<readonly Schema[]>(
    (nodes, step) => nodes.flatMap((node) => below(node, step).flatMap((each) => alternatives(each))),
    alternatives(root),
  );

export interface Offered {
  readonly label: string;
  readonly detail: string;
}

const described = (node: unknown): string =>
  alternatives(node).flatMap(({ description }) => (typeof description === 'string' ? description : []))[0] ??
  '';

const unique = (offered: readonly Offered[]): readonly Offered[] => [
  ...new Map(offered.map((each) => [each.label, each])).values(),
];

export const keysAt = (path: readonly string[]): readonly Offered[] =>
  unique(
    schemasAt(path).flatMap(({ properties }) =>
      Object.entries(isPart(properties) ? properties : {}).map(([label, node]) => ({
        label,
        detail: described(node),
      })),
    ),
  );

export const valuesAt = (path: readonly string[]): readonly Offered[] =>
  unique(
    schemasAt(path).flatMap((node) => {
      const detail = typeof node['description'] === 'string' ? node['description'] : '';
      const named = [...listOf(node['enum']), ...('const' in node ? [node['const']] : [])];
      const booleans = node['type'] === 'boolean' ? [true, false] : [];
      return [...named, ...booleans].map((value) => ({ label: String(value), detail }));
    }),
  );

/** What the format says of what stands at a path. */
export const descriptionAt = (path: readonly string[]): string =>
  schemasAt(path).flatMap(({ description }) => (typeof description === 'string' ? description : []))[0] ?? '';
