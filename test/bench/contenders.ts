import { ZenEngine } from '@gorules/zen-engine';
import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import type { Facts, FactValue } from '../../src/domain/fact.js';
import { evaluate, type Workspace, workspaceFor } from '../../src/engine/compiled/evaluate.js';
import type { Numbered, Program } from '../../src/engine/compiled/program.js';
import { runReference } from '../../src/engine/reference/run-reference.js';
import { slotsOf } from '../../src/engine/search-space.js';
import { programFor } from '../../src/engine/standing.js';
import { traceOf } from '../../src/engine/trace.js';
import type { Rule, Rulebook } from '../../src/rulebook/model.js';
import { addRules, jsonRules } from './json-rules.js';
import { asCode, asJsonLogic, asZen, plainFacts } from './translate.js';

/** One way to evaluate. */
export interface Contender {
  readonly name: string;
  /**
   * Prepares a case once, outside what is measured: the others get facts in the form that they compare, Gradus as
   * they are. The answer evaluates it, anew each time, and gives the ids of the rules that are met, in order.
   */
  readonly prepare: (facts: Facts) => () => readonly string[] | Promise<readonly string[]>;
}

type Plain = Readonly<Record<string, FactValue>>;

const metOf = (rules: readonly Rule[], isMet: (index: number) => boolean): string[] => {
  const ids: string[] = [];
  for (let index = 0; index < rules.length; index += 1) if (isMet(index)) ids.push((rules[index] as Rule).id);
  return ids;
};

export function compiled(program: Program, name: string): Contender {
  const space: Workspace = workspaceFor(program);
  const ids = program.rules.map(({ id }) => id);
  const run = (facts: Facts): string[] => {
    evaluate(program, slotsOf(program, facts), space);
    const met: string[] = [];
    for (let index = 0; index < ids.length; index += 1)
      if (space.ruleMet[index] === 1) met.push(ids[index] as string);
    return met;
  };
  return { name, prepare: (facts) => () => run(facts) };
}

/** As for a recommendation that is shown: verdict, expected and actual value at every node of every condition. */
function writtenOut(program: Program): Contender {
  const space: Workspace = workspaceFor(program);
  const run = (facts: Facts): string[] => {
    evaluate(program, slotsOf(program, facts), space);
    const trees = program.conditions.map((node: Numbered) => traceOf(node, space, facts));
    return metOf(program.rules, (index) => trees[index]?.verdict === 'met');
  };
  return {
    name: 'Gradus `compiled`, the trace written out as a tree',
    prepare: (facts) => () => run(facts),
  };
}

function handWritten(rulebook: Rulebook, rules: readonly Rule[]): Contender {
  const body = rules.map(({ id, when }) => `if (${asCode(when, rulebook)}) met.push(${JSON.stringify(id)});`);
  // The source is made from the rulebook above and from nothing that a user sends.
  const run: (facts: Plain) => string[] = Object(
    new Function('f', `const met = [];\n${body.join('\n')}\nreturn met;`),
  );
  return {
    name: 'hand-written code, no trace',
    prepare: (facts) => {
      const plain = plainFacts(rulebook, facts);
      return () => run(plain);
    },
  };
}

function jsonLogic(rulebook: Rulebook, rules: readonly Rule[]): Contender {
  const engine = new LogicEngine();
  const built: ((facts: Plain) => unknown)[] = rules.map(({ when }) =>
    Object(engine.build(asJsonLogic(when, rulebook))),
  );
  const run = (plain: Plain): string[] => metOf(rules, (index) => Boolean(built[index]?.(plain)));
  return {
    name: 'json-logic-engine, compiled, no trace',
    prepare: (facts) => {
      const plain = plainFacts(rulebook, facts);
      return () => run(plain);
    },
  };
}

/** One engine built once and used for one case after the other, with its own operators. */
function documented(rulebook: Rulebook, rules: readonly Rule[]): Contender {
  const engine = addRules(new Engine(), jsonRules(rulebook, rules));
  return {
    name: 'json-rules-engine as its documentation does it',
    prepare: (facts) => {
      const plain = plainFacts(rulebook, facts);
      return async () => {
        const { events } = await engine.run(plain);
        return events.map(({ type }) => type).sort();
      };
    },
  };
}

function reference(rulebook: Rulebook, day: string): Contender {
  return {
    name: 'json-rules-engine as Gradus runs it (`reference`)',
    prepare: (facts) => async () => {
      const verdicts = await runReference(rulebook, day, facts);
      return verdicts.filter(({ verdict }) => verdict === 'met').map(({ rule }) => rule);
    },
  };
}

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
    prepare: (facts) => {
      const plain = plainFacts(rulebook, facts);
      return async () => {
        const { result } = await decision.evaluate(plain, { trace });
        return metOf(rules, (index) => result[`r${index}`] === true);
      };
    },
  };
}

/** All that are compared, the compiled evaluation first. */
export function contendersFor(rulebook: Rulebook, day: string): readonly Contender[] {
  const program = programFor(rulebook, day);
  const { rules } = program;
  return [
    compiled(program, 'Gradus `compiled`, the verdict of every condition kept'),
    writtenOut(program),
    handWritten(rulebook, rules),
    jsonLogic(rulebook, rules),
    documented(rulebook, rules),
    reference(rulebook, day),
    zen(rulebook, rules, false),
    zen(rulebook, rules, true),
  ];
}
