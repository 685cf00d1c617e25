import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { messageOf } from '../../src/domain/problem.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { readRulebook } from '../../src/rulebook/read-rulebook.js';

/** Reads a rulebook that must be a good one. */
export function benchRulebook(file: string, text: string): Rulebook {
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
