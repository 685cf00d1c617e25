import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Facts } from '../../src/domain/fact.js';
import { messageOf } from '../../src/domain/problem.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { readRulebook } from '../../src/rulebook/read-rulebook.js';
import { numbers, someValue, syntheticRulebook } from './synthetic.js';

/** A day on which most rules of both rulebooks hold. */
export const benchDay = '2022-12-01';

/** Reads a rulebook that must be a good one. */
function soundRulebook(file: string, text: string): Rulebook {
  const { rulebook, problems } = readRulebook(text, {
    file,
    sha256: (said) => createHash('sha256').update(said, 'utf8').digest('hex'),
    calendar: (id) => {
      const path = `rules/calendars/${id}.yaml`;
      return existsSync(path) ? { text: readFileSync(path, 'utf8'), file: path } : undefined;
    },
  });
  if (!rulebook) throw new Error(problems.map((one) => messageOf(one)).join('; '));
  return rulebook;
}

/** The first rulebook that is shipped. */
export function shippedRulebook(): Rulebook {
  const file = 'rules/epidemic-supervision/1.0.0.yaml';
  return soundRulebook(file, readFileSync(file, 'utf8'));
}

export const synthetic = (): Rulebook => soundRulebook('synthetic.json', syntheticRulebook());

/** Cases with a value for every fact, but for about `unknownInHundred` facts of a hundred; the same for each seed. */
export function casesOf(rulebook: Rulebook, count: number, seed: number, unknownInHundred = 0): Facts[] {
  const next = numbers(seed);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      rulebook.facts.map((fact) => [fact.id, next(100) < unknownInHundred ? null : someValue(fact, next)]),
    ),
  );
}
