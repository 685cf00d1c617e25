import { byCodeUnit } from '../../domain/identifiers.js';
import type { Condition, FactDeclaration, Rule, Rulebook } from '../../rulebook/model.js';
import { mutateCondition } from './mutate-condition.js';
import { mutateEffect } from './mutate-effect.js';
import type { MutantDraft } from './mutant.js';
import { withDefinition, without, withRule } from './replace-part.js';

const factsById = ({ facts }: Rulebook): ReadonlyMap<string, FactDeclaration> =>
  new Map(facts.map((fact) => [fact.id, fact]));

export const deletion = (rulebook: Rulebook, id: string): MutantDraft => ({
  kind: 'rule_deleted',
  place: { part: 'rule', rule: id, path: null },
  from: id,
  to: '',
  touches: 'conditions',
  changed: new Set([id]),
  make: () => without(rulebook, id),
});

function mutateRule(
  rulebook: Rulebook,
  rule: Rule,
  facts: ReadonlyMap<string, FactDeclaration>,
): MutantDraft[] {
  const { id, when } = rule;
  const changed = new Set([id]);
  const conditions = mutateCondition(when, facts).map(
    ({ kind, path, from, to, condition }): MutantDraft => ({
      kind,
      place: { part: 'rule', rule: id, path },
      from,
      to,
      touches: 'conditions',
      changed,
      make: () => withRule(rulebook, id, (old) => ({ ...old, when: condition })),
    }),
  );
  const effects = mutateEffect(rule, rulebook).map(
    ({ kind, from, to, effect }): MutantDraft => ({
      kind,
      place: { part: 'rule', rule: id, path: null },
      from,
      to,
      touches: 'effects',
      changed,
      make: () => withRule(rulebook, id, (old) => ({ ...old, ...effect })),
    }),
  );
  return [...conditions, ...effects, deletion(rulebook, id)];
}

/** The faults of the rules that are written as rules, in the order of their ids. */
export const mutateRules = (rulebook: Rulebook): readonly MutantDraft[] => {
  const facts = factsById(rulebook);
  return rulebook.rules.flatMap((rule) => mutateRule(rulebook, rule, facts));
};

interface Definition {
  readonly of: Condition;
  readonly users: Set<string>;
}

/** The named conditions that rules use, with the rules that do, also by way of another name. */
function definitionsOf({ rules }: Rulebook): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  const visit = (condition: Condition, rule: string): void => {
    if (condition.kind === 'leaf') return;
    if (condition.kind === 'all' || condition.kind === 'any') {
      for (const child of condition.of) visit(child, rule);
      return;
    }
    if (condition.kind === 'named') {
      const definition = found.get(condition.name) ?? { of: condition.of, users: new Set() };
      definition.users.add(rule);
      found.set(condition.name, definition);
    }
    visit(condition.of, rule);
  };
  for (const { id, when } of rules) visit(when, id);
  return found;
}

/** The faults of the named conditions, each in every rule that uses the name at once. */
export const mutateDefinitions = (rulebook: Rulebook): readonly MutantDraft[] => {
  const facts = factsById(rulebook);
  return [...definitionsOf(rulebook)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([name, { of, users }]) =>
      mutateCondition(of, facts).map(
        ({ kind, path, from, to, condition }): MutantDraft => ({
          kind,
          place: { part: 'condition', name, path },
          from,
          to,
          touches: 'conditions',
          changed: users,
          make: () => withDefinition(rulebook, name, condition),
        }),
      ),
    );
};
