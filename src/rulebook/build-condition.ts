import type { FactValue } from '../domain/fact.js';
import type { Condition, Operand, Parameter } from './model.js';
import type { RulebookFile } from './schema.js';
import type { ConditionFile, LeafFile } from './schema-condition.js';

type Values = ReadonlyMap<string, FactValue>;

/** Lists hold ids and nothing else once the checks have passed; the schema lets other literals in for their sake. */
export const factValue = (
  value: boolean | number | string | readonly (boolean | number | string)[],
): FactValue => (typeof value === 'object' ? value.map(String) : value);

function operandOf(value: LeafFile['value'], parameters: Values): Operand {
  if (typeof value !== 'object' || Array.isArray(value)) return { kind: 'literal', value: factValue(value) };
  if ('fact' in value) return { kind: 'fact', name: value.fact };
  const resolved = parameters.get(value.parameter);
  // INVARIANT: the checks have passed, so the parameter is there.
  if (resolved === undefined) throw new Error(`no parameter ${value.parameter}`);
  return { kind: 'parameter', name: value.parameter, value: resolved };
}

/** Gives a function that resolves conditions of the file; a named one is built once and shared. */
export function conditionBuilder(
  file: RulebookFile,
  parameters: readonly Parameter[],
): (condition: ConditionFile) => Condition {
  const values: Values = new Map(parameters.map(({ id, value }) => [id, value]));
  const named = new Map<string, Condition>();
  const resolve = (name: string): Condition => {
    const known = named.get(name);
    const written = file.conditions?.[name];
    if (known) return known;
    // INVARIANT: the checks have passed, so the name is known and no condition contains itself.
    if (!written) throw new Error(`no condition ${name}`);
    const built = build(written);
    named.set(name, built);
    return built;
  };
  const build = (condition: ConditionFile): Condition => {
    if ('all' in condition) return { kind: 'all', of: condition.all.map(build) };
    if ('any' in condition) return { kind: 'any', of: condition.any.map(build) };
    if ('not' in condition) return { kind: 'not', of: build(condition.not) };
    if ('condition' in condition) {
      return { kind: 'named', name: condition.condition, of: resolve(condition.condition) };
    }
    const { fact, operator, value } = condition;
    return { kind: 'leaf', fact, operator, operand: operandOf(value, values) };
  };
  return build;
}
