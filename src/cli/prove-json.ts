import type { Analysis } from '../analysis/exact/analyse.js';
import { severityOf } from '../analysis/exact/findings.js';
import type { NotAnalysed } from '../analysis/exact/build-model.js';
import type { Proof } from '../analysis/exact/prove.js';
import { regionJson } from './region-json.js';
import { witnessJson } from './witness-json.js';

export const whyJson = (why: NotAnalysed | null): object | null =>
  why &&
  (why.kind === 'too_many_nodes'
    ? { kind: why.kind, nodes: why.nodes }
    : { kind: why.kind, facts: why.facts });

/** A proof for a program; whole numbers that can be large are texts. */
export const proofJson = ({ counterexample, ...proof }: Proof): object => ({
  id: proof.id,
  title: proof.title,
  claim: proof.claim,
  verdict: proof.verdict,
  cells: String(proof.cells),
  counterexample: counterexample && {
    fact: counterexample.fact,
    rule: counterexample.rule,
    cases: counterexample.cases.map(witnessJson),
    only_first: counterexample.onlyFirst,
    only_second: counterexample.onlySecond,
  },
  why: whyJson(proof.why),
});

export const analysisJson = ({ findings, notLookedAt, cells }: Analysis): object => ({
  cells: String(cells),
  findings: findings.map(({ kind, rules, path, response, always, cells: of, region, witness }) => ({
    kind,
    severity: severityOf[kind],
    rules,
    path,
    response,
    always,
    cells: of === null ? null : String(of),
    region: region && regionJson(region),
    witness: witness && witnessJson(witness),
  })),
  not_looked_at: notLookedAt.map(({ from, why }) => ({ from, why: whyJson(why) })),
});
