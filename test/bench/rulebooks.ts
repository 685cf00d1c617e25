import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Facts } from '../../src/domain/fact.js';
import { messageOf } from '../../src/domain/problem.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { readRulebook } from '../../src/rulebook/read-rulebook.js';
import { workbenchRulebook } from './made-workbench.js';
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

const shippedFile = (version: string): string => `rules/epidemic-supervision/${version}.yaml`;
const texts = new Map<string, string>();

/** Reads and checks a version of the first rulebook again; its text is read from the disk once. */
export function readShipped(version: string): Rulebook {
  const file = shippedFile(version);
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  return soundRulebook(file, text);
}

/** The first rulebook that is shipped. */
export const shippedRulebook = (version = '1.0.0'): Rulebook => readShipped(version);

export const workbench = (): Rulebook => soundRulebook('workbench.json', workbenchRulebook());

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
