import type { z } from 'zod';
import { builtInDeclarations } from './build-facts.js';
import { isRawObject, listOf, mapOf, type Part, partOf } from './part.js';
import { mostConditions, parameterSchema, rulebookFileSchema, rungSchema, trackSchema } from './schema.js';
import { type ConditionFile, conditionSchema } from './schema-condition.js';
import { factSchema } from './schema-fact.js';
import { propertySchema } from './schema-property.js';
import { appealSchema } from './schema-appeal.js';
import { ruleSchema } from './schema-rule.js';
import { rowSchema, tableHeadSchema } from './schema-table.js';
import type { Path, Source } from './source.js';
import type { ValueDomain } from './value-of-fact.js';

const fileSchema = rulebookFileSchema.pick({ title: true, languages: true, effective: true }).partial();
const factPart = factSchema.partial();
const parameterPart = parameterSchema.partial();
const rungPart = rungSchema.partial();
const trackPart = trackSchema.partial();
const rulePart = ruleSchema.partial();
const tablePart = tableHeadSchema.partial();
const rowPart = rowSchema.partial();
const propertyPart = propertySchema.partial();
const appealPart = appealSchema.partial();

export type FactPart = Part<z.infer<typeof factPart>>;
export type RulePart = Part<z.infer<typeof rulePart>> & { readonly when: readonly PlacedCondition[] };
export type RowPart = Part<z.infer<typeof rowPart>>;
export type TablePart = Part<z.infer<typeof tablePart>> & { readonly rows: readonly RowPart[] };
export type PropertyPart = Part<z.infer<typeof propertyPart>>;

/** What the checks need to know of a fact. */
export interface KnownFact extends ValueDomain {
  readonly id: string;
  readonly right: boolean;
  readonly neverDecides: boolean;
  readonly isSourced: boolean;
  readonly scope: 'case' | 'subject';
  readonly min: number | null;
  readonly max: number | null;
}

/** A condition of the right shape, and where it stands. */
export interface PlacedCondition {
  readonly condition: ConditionFile;
  readonly at: Path;
}

/** A rules file as far as it can be understood: what the checks work on. */
export interface Draft {
  readonly source: Source;
  readonly file: Part<z.infer<typeof fileSchema>>;
  /** Declared and built-in facts; null for one whose declaration does not say which values it takes. */
  readonly facts: ReadonlyMap<string, KnownFact | null>;
  readonly factParts: ReadonlyMap<string, FactPart>;
  readonly parameters: ReadonlyMap<string, Part<z.infer<typeof parameterPart>>>;
  /** By name; more than one where only pieces of a condition are of the right shape. */
  readonly conditions: ReadonlyMap<string, readonly PlacedCondition[]>;
  readonly ladder: readonly Part<z.infer<typeof rungPart>>[];
  readonly tracks: readonly Part<z.infer<typeof trackPart>>[];
  readonly rules: readonly RulePart[];
  readonly tables: readonly TablePart[];
  readonly properties: readonly PropertyPart[];
  readonly appeal: Part<z.infer<typeof appealPart>>;
}

/** The condition that `raw` is, or those of its pieces that are of the right shape. */
export function conditionsIn(raw: unknown, at: Path): readonly PlacedCondition[] {
  const read = conditionSchema.safeParse(raw);
  if (read.success) return [{ condition: read.data, at }];
  if (!isRawObject(raw)) return [];
  return ['all', 'any', 'not'].flatMap((key) => {
    const inner = raw[key];
    if (!Array.isArray(inner)) return inner === undefined ? [] : conditionsIn(inner, [...at, key]);
    return inner.flatMap((each, index) => conditionsIn(each, [...at, key, index]));
  });
}

function knownFact(id: string, { value }: FactPart): KnownFact | null {
  const { type, values = [] } = value;
  const listed = type === 'choice' || type === 'scale' || type === 'set';
  if (!type || (listed && values.length === 0)) return null;
  return {
    id,
    type,
    values: listed ? values : [],
    right: value.right ?? false,
    neverDecides: value.never_decides ?? false,
    isSourced: value.source !== undefined,
    scope: value.scope ?? 'subject',
    min: value.min ?? null,
    max: value.max ?? null,
  };
}

/** Reads a file into what of it is of the right shape. */
export function draftOf(source: Source): Draft {
  const raw: Readonly<Record<string, unknown>> = isRawObject(source.data) ? source.data : {};
  const factParts = mapOf(factPart, raw['facts'], ['facts']);
  const builtIn = builtInDeclarations.map((fact): [string, KnownFact] => [
    fact.id,
    { ...fact, isSourced: false },
  ]);
  const declared = [...factParts].map(([id, part]): [string, KnownFact | null] => [id, knownFact(id, part)]);
  const head = Object.fromEntries(
    Object.entries(raw).filter(([key]) => ['title', 'languages', 'effective'].includes(key)),
  );
  const named = Object.entries(isRawObject(raw['conditions']) ? raw['conditions'] : {});
  const conditions = named.slice(0, mostConditions);
  return {
    source,
    file: partOf(fileSchema, head, []),
    facts: new Map([...declared, ...builtIn]),
    factParts,
    parameters: mapOf(parameterPart, raw['parameters'], ['parameters']),
    conditions: new Map(conditions.map(([name, each]) => [name, conditionsIn(each, ['conditions', name])])),
    ladder: listOf(rungPart, raw['ladder'], ['ladder']),
    tracks: listOf(trackPart, raw['tracks'], ['tracks']),
    rules: listOf(rulePart, raw['rules'], ['rules']).map((rule) => ({
      ...rule,
      when: conditionsIn(rule.raw['when'], [...rule.at, 'when']),
    })),
    tables: listOf(tablePart, raw['tables'], ['tables']).map((table) => ({
      ...table,
      rows: listOf(rowPart, table.raw['rows'], [...table.at, 'rows']),
    })),
    properties: listOf(propertyPart, raw['properties'], ['properties']),
    appeal: partOf(appealPart, raw['appeal'], ['appeal']),
  };
}

/** A part's id as it was written, of the right shape or not: a name that is spelt wrongly is told once. */
export const idOf = ({ raw }: Part<unknown>): string | undefined =>
  typeof raw['id'] === 'string' ? raw['id'] : undefined;

export const idsOf = (parts: readonly Part<unknown>[]): readonly string[] =>
  parts.flatMap((part) => idOf(part) ?? []);
