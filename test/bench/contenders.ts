import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import type { Facts, FactValue } from '../../src/domain/fact.js';
import { evaluate, type Workspace, workspaceFor } from '../../src/engine/compiled/evaluate.js';
import type { Program } from '../../src/engine/compiled/program.js';
import { runReference } from '../../src/engine/reference/run-reference.js';
import { slotsOf } from '../../src/engine/search-space.js';
import { programFor } from '../../src/engine/standing.js';
import type { Rule, Rulebook } from '../../src/rulebook/model.js';
import { asCode, asJsonLogic, asJsonRules, asZen, plainFacts } from './translate.js';

/** One way to evaluate: from the facts of a case to the ids of the rules that are met, in order. */
export interface Contender {
  readonly name: string;
  /** Evaluations in one sample, so that samples take about as long. */
  readonly perSample: number;
  /** Prepares a case once, outside what is measured: the others get facts in the form that they compare. */
  readonly prepare: (facts: Facts) => unknown;
  readonly run: (prepared: never) => readonly string[] | Promise<readonly string[]>;
}

type Plain = Record<string, FactValue>;

const met = (rules: readonly Rule[], verdicts: (index: number) => boolean): string[] => {
  const ids: string[] = [];
  for (let index = 0; index < rules.length; index += 1)
    if (verdicts(index)) ids.push((rules[index] as Rule).id);
  return ids;
};

function handWritten(rulebook: Rulebook, rules: readonly Rule[]): Contender {
  const body = rules.map(({ id, when }) => `if (${asCode(when, rulebook)}) met.push(${JSON.stringify(id)});`);
  // The source is made from the rulebook above and from nothing that a user sends.
  const run = new Function('f', `const met = [];\n${body.join('\n')}\nreturn met;`) as (
    facts: Plain,
  ) => string[];
  return {
    name: 'hand-written code',
    perSample: 20_000,
    prepare: (facts) => plainFacts(rulebook, facts),
    run,
  };
}

function jsonLogic(rulebook: Rulebook, rules: readonly Rule[]): Contender {
  const engine = new LogicEngine();
  const built = rules.map(
    ({ when }) => engine.build(asJsonLogic(when, rulebook)) as (facts: Plain) => unknown,
  );
  return {
    name: 'json-logic-engine, compiled',
    perSample: 5000,
    prepare: (facts) => plainFacts(rulebook, facts),
    run: (facts: Plain) => met(rules, (index) => Boolean(built[index]?.(facts))),
  };
}

function compiled(program: Program): Contender {
  const space: Workspace = workspaceFor(program);
  const ids = program.rules.map(({ id }) => id);
  return {
    name: 'Gradus compiled, with its full trace',
    perSample: 5000,
    prepare: (facts) => facts,
    run: (facts: Facts) => {
      evaluate(program, slotsOf(program, facts), space);
      const met: string[] = [];
      for (let index = 0; index < ids.length; index += 1)
        if (space.ruleMet[index] === 1) met.push(ids[index] as string);
      return met;
    },
  };
}

function reference(rulebook: Rulebook, day: string): Contender {
  return {
    name: 'json-rules-engine, as Gradus runs it',
    perSample: 10,
    prepare: (facts) => facts,
    run: async (facts: Facts) =>
      (await runReference(rulebook, day, facts))
        .filter(({ verdict }) => verdict === 'met')
        .map(({ rule }) => rule),
  };
}

/** One engine built once, json-rules-engine's own operators: the way its documentation shows. */
function documented(rulebook: Rulebook, rules: readonly Rule[]): Contender {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator(
    'holdsAny',
    (held: unknown, elements: unknown) =>
      Array.isArray(held) && Array.isArray(elements) && elements.some((one) => held.includes(one)),
  );
  for (const { id, when } of rules)
    engine.addRule({ name: id, conditions: asJsonRules(when, rulebook), event: { type: id } });
  return {
    name: 'json-rules-engine, as its documentation does it',
    perSample: 20,
    prepare: (facts) => plainFacts(rulebook, facts),
    run: async (facts: Plain) => {
      const { events } = await engine.run(facts);
      return events.map(({ type }) => type).sort();
    },
  };
}

/** The compiled evaluation where facts are unknown; the others have no word for that. */
export const unknownContender = (rulebook: Rulebook, day: string): Contender => ({
  ...compiled(programFor(rulebook, day)),
  name: 'Gradus compiled, three facts in ten unknown',
});

function zen(rulebook: Rulebook, rules: readonly Rule[], trace: boolean): Contender {
  const expressions = rules.map(({ when }, index) => ({
    id: String(index),
    key: `r${index}`,
    value: asZen(when, rulebook),
  }));
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'rules', name: 'rules', type: 'expressionNode', content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [
      { id: '1', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: '2', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  });
  return {
    name: `@gorules/zen-engine, ${trace ? 'with' : 'without'} trace`,
    perSample: 100,
    prepare: (facts) => plainFacts(rulebook, facts),
    run: async (facts: Plain) => {
      const { result } = await decision.evaluate(facts, { trace });
      return met(rules, (index) => result[`r${index}`] === true);
    },
  };
}

export function contendersFor(rulebook: Rulebook, day: string): readonly Contender[] {
  const program = programFor(rulebook, day);
  const { rules } = program;
  return [
    handWritten(rulebook, rules),
    jsonLogic(rulebook, rules),
    compiled(program),
    documented(rulebook, rules),
    reference(rulebook, day),
    zen(rulebook, rules, false),
    zen(rulebook, rules, true),
  ];
}
