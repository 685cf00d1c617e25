import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverageOf } from '../../src/analysis/coverage/coverage.js';
import { summarize } from '../../src/analysis/coverage/coverage-summary.js';
import { countsOf } from '../../src/analysis/mutation/mutation-report.js';
import { type Judged, type Mutation, runMutants } from '../../src/analysis/mutation/run-mutants.js';
import { mutantKindNames } from '../../src/cli/show-mutation.js';
import { casesOf, rulebookIn, rulesFiles, versionsOf } from './shipped.js';

/**
 * How much of the small faults in the shipped rulebooks their own cases notice, and each that they do not with the
 * reason, stands in this file. When rules or cases were changed on purpose it is written anew with
 *
 *   GRADUS_WRITE_MUTATION=1 npx vitest run test/rules/mutation.test.ts
 */
const path = 'docs/mutation.md';

const head = `# What the cases of the shipped rulebooks notice

A rulebook's cases are worth what they notice. \`gradus rules test FILE --mutate\` makes small faults in the rules, one
at a time (a threshold shifted, a condition dropped, a response moved one step, a rule deleted and so on), and runs the
cases over each. A fault that a case notices is killed; one that no case could notice, which is proved over all cases,
is equivalent and not counted. Kept true by \`test/rules/mutation.test.ts\`.
`;

const reasons: Readonly<Record<string, string>> = {
  beyond_limit: 'the steps of its kind are cut to the limit, which is reached either way',
  no_case_differs: 'no case, its facts known or not, is answered otherwise',
};

const where = ({ mutant: { place } }: Judged): string =>
  Object.entries(place)
    .filter(([key, value]) => key !== 'part' && value !== null)
    .map(([, value]) => value)
    .join(' ');

function lineOf(judged: Judged): string {
  const { mutant, fate } = judged;
  const reason = 'reason' in fate ? (reasons[fate.reason] ?? fate.reason) : 'no case notices it';
  const change = mutant.to === '' ? `\`${mutant.from}\`` : `\`${mutant.from}\` → \`${mutant.to}\``;
  return `- ${where(judged)}, ${mutantKindNames[mutant.kind].en}: ${change}; ${fate.status}: ${reason}`;
}

const row = (file: string, { mutants }: Mutation): string => {
  const { killed, equivalent, survived, undecided, score } = countsOf(mutants);
  const cells = [file, mutants.length, killed, survived + undecided, equivalent, `${score} %`];
  return `| ${cells.join(' | ')} |`;
};

const shipped = rulesFiles.filter((file) => file.startsWith('rules'));

test('the cases of every shipped rulebook notice at least 95 % of the small faults, as the document says', async () => {
  const rows: string[] = [];
  const left: string[] = [];
  for (const file of shipped) {
    const rulebook = rulebookIn(file);
    const cases = casesOf(rulebook.id).flatMap((each) => each.cases);
    const mutation = await runMutants(rulebook, cases, { published: versionsOf(rulebook.id) });
    expect(mutation.left_out, file).toBe(0);
    expect(countsOf(mutation.mutants).score, file).toBeGreaterThanOrEqual(95);
    rows.push(row(file, mutation));
    const unnoticed = mutation.mutants.filter(({ fate }) => fate.status !== 'killed');
    if (unnoticed.length > 0) left.push(`## ${file}\n\n${unnoticed.map(lineOf).join('\n')}\n`);
  }
  const table = ['rulebook', 'faults', 'noticed', 'not noticed', 'equivalent', 'score'];
  const text = [
    head,
    `| ${table.join(' | ')} |\n|${table.map(() => '---').join('|')}|\n${rows.join('\n')}\n`,
    ...left,
  ].join('\n');
  if (process.env['GRADUS_WRITE_MUTATION'] === '1') writeFileSync(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test.each(shipped)(
  'the cases of %s meet and miss every rule, and lie on both sides of every threshold',
  (file) => {
    const rulebook = rulebookIn(file);
    const cases = casesOf(rulebook.id).flatMap((each) => each.cases);
    const kinds = summarize(coverageOf(rulebook, cases, versionsOf(rulebook.id)));
    const whole = kinds.filter(({ kind }) => kind !== 'mcdc' && kind !== 'conditions');
    expect(whole.flatMap(({ missing }) => missing)).toEqual([]);
    for (const { kind, percent } of kinds) expect(percent, kind).toBeGreaterThanOrEqual(70);
  },
);
