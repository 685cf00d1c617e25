import { type Document, isAlias, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import type { Json } from '../domain/canonical-json.js';
import { jsonPointer } from '../domain/json-pointer.js';
import { type Place, type Problem, type ProblemCode, problem, quoted } from '../domain/problem.js';
import type { Path } from './source.js';

/** Depth of a file, that of the JSON reader. */
const mostLevels = 64;
const mostAliases = 100;
/** Values that aliases may stand for in all. Ten aliases of ten aliases, and so on, are refused long before. */
const mostAliased = 10_000;
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Where values, and the keys they stand under, begin; by JSON Pointer. */
interface Offsets {
  readonly values: Map<string, number>;
  readonly keys: Map<string, number>;
}

export interface PlainData {
  readonly data: Json;
  readonly problems: readonly Problem[];
  readonly offsets: Offsets;
}

interface Reading {
  readonly anchors: ReadonlyMap<string, Node>;
  readonly offsets: Offsets;
  readonly report: (code: ProblemCode, node: Node, params?: Readonly<Record<string, string>>) => null;
  readonly budget: { aliases: number; aliased: number; spent: boolean };
}

const offsetOf = (node: Node): number => node.range?.[0] ?? 0;

/** A number that a double cannot say would be evaluated, and hashed, as another one. */
function numberOf(value: number, node: Node, reading: Reading): Json {
  const sound = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  // A zero has no sign: the two evaluations would compare `-0` differently.
  if (value === 0) return 0;
  return sound ? value : reading.report('yaml_number', node, { found: quoted(value) });
}

function scalarOf(value: unknown, node: Node, reading: Reading): Json {
  if (typeof value === 'number') return numberOf(value, node, reading);
  if (typeof value === 'string') {
    return /\p{Surrogate}/u.test(value) ? reading.report('yaml_surrogate', node) : value;
  }
  return typeof value === 'boolean' ? value : null;
}

/** The key as text, or null with a problem reported. */
function keyOf(key: unknown, node: Node, reading: Reading): string | null {
  if (!isScalar(key) || typeof key.value !== 'string') return reading.report('yaml_key', node);
  if (key.value === '<<') return reading.report('yaml_merge', key);
  if (forbiddenKeys.has(key.value))
    return reading.report('yaml_forbidden_key', key, { key: quoted(key.value) });
  return key.value;
}

function mapOf(node: Node, path: Path, aliased: boolean, reading: Reading): Json {
  const entries: [string, Json][] = [];
  for (const { key, value } of isMap<unknown, Node | null>(node) ? node.items : []) {
    const name = keyOf(key, node, reading);
    if (name === null) continue;
    const at = [...path, name];
    if (isScalar(key)) reading.offsets.keys.set(jsonPointer(at), offsetOf(key));
    entries.push([name, dataOf(value, at, aliased, reading)]);
  }
  return Object.fromEntries(entries);
}

function aliasOf(node: Node, name: string, path: Path, reading: Reading): Json {
  reading.budget.aliases += 1;
  if (reading.budget.aliases > mostAliases) return tooManyAliases(node, reading);
  const target = reading.anchors.get(name);
  return target
    ? dataOf(target, path, true, reading)
    : reading.report('yaml_alias', node, { found: quoted(name) });
}

/** Reported once; nothing further is expanded then. */
function tooManyAliases(node: Node, reading: Reading): null {
  const { spent } = reading.budget;
  reading.budget.spent = true;
  return spent ? null : reading.report('yaml_too_many_aliases', node);
}

function dataOf(node: Node | null, path: Path, aliased: boolean, reading: Reading): Json {
  if (!node || reading.budget.spent) return null;
  if (path.length > mostLevels) return reading.report('yaml_too_deep', node);
  if (aliased) reading.budget.aliased += 1;
  if (reading.budget.aliased > mostAliased) return tooManyAliases(node, reading);
  if (isAlias(node)) return aliasOf(node, node.source, path, reading);
  reading.offsets.values.set(jsonPointer(path), offsetOf(node));
  if (isScalar(node)) return scalarOf(node.value, node, reading);
  if (isSeq<Node | null>(node)) {
    return node.items.map((item, index) => dataOf(item, [...path, index], aliased, reading));
  }
  return mapOf(node, path, aliased, reading);
}

/** Anchors by name. A name that is given twice would make an alias mean what stands nearest: refused. */
function anchorsOf(document: Document.Parsed, report: Reading['report']): ReadonlyMap<string, Node> {
  const anchors = new Map<string, Node>();
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node) || !node.anchor) return;
      if (anchors.has(node.anchor)) report('yaml_anchor_twice', node, { found: quoted(node.anchor) });
      anchors.set(node.anchor, node);
    },
  });
  return anchors;
}

/**
 * The plain value of a document, with aliases expanded within a small bound. Merge keys, keys that are no text,
 * `__proto__` and its kin, more than 64 levels, and numbers that a double cannot say are problems.
 */
export function plainData(document: Document.Parsed, placeOf: (offset: number) => Place): PlainData {
  const problems: Problem[] = [];
  const report: Reading['report'] = (code, node, params = {}) => {
    problems.push(problem(code, params, placeOf(offsetOf(node))));
    return null;
  };
  const offsets: Offsets = { values: new Map(), keys: new Map() };
  const budget = { aliases: 0, aliased: 0, spent: false };
  const reading: Reading = { anchors: anchorsOf(document, report), offsets, report, budget };
  return { data: dataOf(document.contents, [], false, reading), problems, offsets };
}
