import type { FactRecords } from '../domain/fact.js';
import type { Recommendation } from '../domain/recommendation.js';
import type { Result } from '../domain/result.js';
import type { Rulebook } from '../rulebook/model.js';
import { type EngineDisagreement, recommend } from './recommend.js';

/** One rules file by itself on one day: no other version is looked at, as rules tests and `--rules` ask. */
export function evaluateAlone(input: {
  readonly rulebook: Rulebook;
  readonly subject: { readonly id: string; readonly kind: string | null };
  readonly facts: FactRecords;
  readonly decidedOn: string;
}): Promise<Result<Recommendation, EngineDisagreement>> {
  const { rulebook, subject, facts, decidedOn } = input;
  const pair = { rulebook, day: decidedOn, because: 'alone' };
  return recommend({
    subject,
    conduct: [pair],
    decision: pair,
    rejected: [],
    facts,
    evaluatedOn: decidedOn,
    bothEngines: true,
  });
}
