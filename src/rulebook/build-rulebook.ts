import type { Calendar } from '../domain/calendar.js';
import { canonicalJson, type Json } from '../domain/canonical-json.js';
import { byCodeUnit } from '../domain/identifiers.js';
import { conditionBuilder, factValue } from './build-condition.js';
import { factsOf } from './build-facts.js';
import { propertiesOf, rulesOf, tablesOf } from './build-rules.js';
import { appealOf } from './build-appeal.js';
import type { Parameter, Rulebook } from './model.js';
import type { RulebookFile } from './schema.js';

export interface BuildOptions {
  readonly calendar: Calendar;
  /** The file as plain data and as text. */
  readonly data: Json;
  readonly text: string;
  /** SHA-256 of a text as UTF-8, in hex. */
  readonly sha256: (text: string) => string;
}

const parametersOf = (file: RulebookFile): readonly Parameter[] =>
  Object.entries(file.parameters ?? {})
    .map(([id, { value, basis }]) => ({ id, value: factValue(value), basis: basis ?? null }))
    .sort((a, b) => byCodeUnit(a.id, b.id));

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (value: Json): string => (isObject(value) ? String(value['id']) : '');

/**
 * What is hashed: the canonical JSON of the parsed file with rules and tables sorted by id. Comments, line ends,
 * quotes, and the order of keys, rules and tables are no change; everything else is.
 */
export function hashedText(data: Json): string {
  if (!isObject(data)) return canonicalJson(data);
  const sorted = Object.entries(data).map(([key, value]): [string, Json] =>
    (key === 'rules' || key === 'tables') && Array.isArray(value)
      ? [key, [...value].sort((a, b) => byCodeUnit(idOf(a), idOf(b)))]
      : [key, value],
  );
  return canonicalJson(Object.fromEntries(sorted));
}

/** The model of a file that every check has passed, with defaults applied and names resolved. */
export function buildRulebook(file: RulebookFile, { calendar, data, text, sha256 }: BuildOptions): Rulebook {
  const parameters = parametersOf(file);
  const build = conditionBuilder(file, parameters);
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    languages: file.languages,
    effective: { from: file.effective.from, until: file.effective.until ?? null },
    codifies: file.codifies?.cite ?? null,
    versionChoice: file.version_choice ?? 'milder',
    limits: { aggravate: file.limits?.aggravate ?? 1, mitigate: file.limits?.mitigate ?? 1 },
    appeal: appealOf(file),
    calendar,
    parameters,
    ladder: file.ladder.map(({ id, label, requires, was }) => ({
      id,
      label,
      requires: [...(requires ?? [])].sort(byCodeUnit),
      was: was ?? null,
    })),
    tracks: (file.tracks ?? [])
      .map(({ id, label, adverse }) => ({ id, label, adverse: adverse ?? false }))
      .sort((a, b) => byCodeUnit(a.id, b.id)),
    facts: factsOf(file, parameters),
    rules: rulesOf(file, build),
    tables: tablesOf(file),
    properties: propertiesOf(file, build),
    hash: sha256(hashedText(data)),
    text,
  };
}
