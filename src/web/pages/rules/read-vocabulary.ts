import { parseDocument } from 'yaml';
import type { Text } from '../../words/bilingual.js';

export interface NamedFact {
  readonly type: string;
  readonly values: readonly string[];
  readonly label: Text;
  readonly valueLabels: Readonly<Record<string, Text>>;
}

/** What a rules file names, as far as it can be read: half-written files too. */
export interface Vocabulary {
  readonly title: Text;
  readonly version: string | null;
  readonly facts: Readonly<Record<string, NamedFact>>;
  readonly rungs: readonly { readonly id: string; readonly label: Text }[];
  readonly tracks: readonly { readonly id: string; readonly label: Text }[];
  readonly parameters: readonly string[];
  readonly conditions: readonly string[];
  /** What the properties that it claims are called. */
  readonly properties: Readonly<Record<string, Text>>;
  readonly effective: string | null;
}

type Part = Readonly<Record<string, unknown>>;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const keysOf = (value: unknown): readonly string[] => (isPart(value) ? Object.keys(value) : []);

const textOf = (value: unknown): Text =>
  isPart(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([language, text]) =>
          typeof text === 'string' ? [[language, text]] : [],
        ),
      )
    : {};

const labelled = (value: unknown, key = 'label') =>
  listOf(value).flatMap((each) =>
    isPart(each) && typeof each['id'] === 'string' ? [{ id: each['id'], label: textOf(each[key]) }] : [],
  );

const builtIn = ['conduct_from', 'conduct_until', 'decided_on', 'found_on'] as const;
const builtInFact: NamedFact = { type: 'date', values: [], label: {}, valueLabels: {} };

const factOf = (value: Part): NamedFact => ({
  type: typeof value['type'] === 'string' ? value['type'] : '',
  values: listOf(value['values']).map(String),
  label: textOf(value['label']),
  valueLabels: Object.fromEntries(
    Object.entries(isPart(value['value_labels']) ? value['value_labels'] : {}).map(([id, text]) => [
      id,
      textOf(text),
    ]),
  ),
});

function dataOf(text: string): Part {
  try {
    const data: unknown = parseDocument(text).toJS({ maxAliasCount: 100 });
    return isPart(data) ? data : {};
  } catch {
    return {};
  }
}

export function readVocabulary(text: string): Vocabulary {
  const data = dataOf(text);
  const declared = Object.entries(isPart(data['facts']) ? data['facts'] : {}).flatMap(([id, fact]) =>
    isPart(fact) ? [[id, factOf(fact)] as const] : [],
  );
  const effective = isPart(data['effective']) ? data['effective']['from'] : null;
  return {
    title: textOf(data['title']),
    version: typeof data['version'] === 'string' ? data['version'] : null,
    facts: Object.fromEntries([...builtIn.map((id) => [id, builtInFact] as const), ...declared]),
    rungs: labelled(data['ladder']),
    tracks: labelled(data['tracks']),
    parameters: keysOf(data['parameters']),
    conditions: keysOf(data['conditions']),
    properties: Object.fromEntries(labelled(data['properties'], 'title').map(({ id, label }) => [id, label])),
    effective: typeof effective === 'string' ? effective : null,
  };
}
