import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SubmittedCase } from '../../src/domain/case.js';
import { messageOf } from '../../src/domain/problem.js';
import type { Recommendation } from '../../src/domain/recommendation.js';
import { recommendCase } from '../../src/cli/recommend-case.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { readCaseFile } from '../../src/rulebook/read-case-file.js';
import { type FixtureCase, readCases } from '../../src/rulebook/read-cases.js';
import { type ReadRulebook, readRulebook } from '../../src/rulebook/read-rulebook.js';
import { valueIn } from '../support/results.js';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const yamlIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));

/** Every rules file that is shipped, and those of the fixtures. */
export const rulesFiles = [...yamlIn('rules'), ...yamlIn('fixtures/rulebooks')].filter(
  (file) => !file.startsWith(join('rules', 'calendars')) && file !== join('rules', 'office.yaml'),
);

export const readRules = (file: string): ReadRulebook =>
  readRulebook(readFileSync(file, 'utf8'), {
    file,
    sha256,
    calendar: (id) => {
      const path = join('rules', 'calendars', `${id}.yaml`);
      return { file: path, text: readFileSync(path, 'utf8') };
    },
  });

export function rulebookIn(file: string): Rulebook {
  const { rulebook, problems } = readRules(file);
  if (rulebook) return rulebook;
  throw new Error(problems.map((one) => messageOf(one)).join('; '));
}

export const rulebooks: readonly Rulebook[] = rulesFiles.map(rulebookIn);

/** The cases of a rulebook, by file. */
export const casesOf = (
  id: string,
): readonly { readonly file: string; readonly cases: readonly FixtureCase[] }[] =>
  yamlIn(join('fixtures', 'cases', id)).map((file) => ({
    file,
    cases: valueIn(readCases(readFileSync(file, 'utf8'), { file })),
  }));

export const versionsOf = (id: string): readonly Rulebook[] => rulebooks.filter((one) => one.id === id);

/** The numbers of the incidents of the report. */
export const incidents = Array.from({ length: 10 }, (_, index) => index + 1);

export function incident(number: number): SubmittedCase {
  const file = `fixtures/incidents/s${number}.json`;
  return valueIn(readCaseFile(readFileSync(file, 'utf8'), { file }));
}

/** The day on which the incidents are judged. */
export const decidedOn = '2022-07-10';

/** What is recommended for a case among the shipped versions, by both engines. */
export async function recommendedFor(sent: SubmittedCase): Promise<readonly Recommendation[]> {
  const [first, ...others] = versionsOf(sent.rulebook);
  if (!first) throw new Error(`no rulebook ${sent.rulebook}`);
  const days = { today: decidedOn, evaluatedOn: decidedOn };
  const answers = valueIn(await recommendCase({ among: [first, ...others] }, sent, days));
  return answers.map(({ recommendation }) => recommendation);
}
