import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Facts } from '../../src/domain/fact.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { contendersFor, unknownContender } from './contenders.js';
import { type HttpMeasured, measureHttp } from './http.js';
import { checkEqual, type Measured, measure } from './measure.js';
import { benchRulebook } from './rulebooks.js';
import { numbers, someValue, syntheticRulebook } from './synthetic.js';

// `npm run bench`: measures in one run, results checked to be equal first, and writes docs/performance.md.
const quick = process.env['BENCH_QUICK'] === '1';
const rounds = quick ? 3 : 25;
const day = '2022-07-10';

function casesOf(rulebook: Rulebook, count: number, unknownIn: number): Facts[] {
  const next = numbers(7);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      rulebook.facts.map((fact) => [fact.id, next(100) < unknownIn ? null : someValue(fact, next)]),
    ),
  );
}

const time = (nanoseconds: number): string =>
  nanoseconds < 1000
    ? `${nanoseconds.toFixed(0)} ns`
    : nanoseconds < 1e6
      ? `${(nanoseconds / 1000).toFixed(1)} µs`
      : `${(nanoseconds / 1e6).toFixed(2)} ms`;

function table(measured: readonly Measured[], baseName: string): string {
  const base = measured.find(({ name }) => name === baseName)?.median ?? Number.NaN;
  const rows = measured.map(
    ({ name, median, low, high }) =>
      `| ${name} | ${time(median)} | ${time(low)} to ${time(high)} | ${(median / base).toFixed(2)} |`,
  );
  return [
    '| what | median | middle half of the rounds | ratio to Gradus compiled |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function httpTable(measured: readonly HttpMeasured[]): string {
  const rows = measured.map(
    ({ name, clients, perSecond, p50, p99 }) =>
      `| ${name} | ${clients} | ${perSecond.toFixed(0)} | ${p50.toFixed(1)} ms | ${p99.toFixed(1)} ms |`,
  );
  const ratio = (clients: number): string => {
    const [bare, ours] = measured.filter((one) => one.clients === clients);
    return bare && ours ? (bare.perSecond / ours.perSecond).toFixed(1) : '-';
  };
  return [
    '| what | clients | requests a second | p50 | p99 |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `The bare route answers ${ratio(1)} times as many requests with one client, ${ratio(16)} times with 16.`,
  ].join('\n');
}

async function evaluations(rulebook: Rulebook): Promise<string> {
  const known = casesOf(rulebook, 200, 0);
  const contenders = contendersFor(rulebook, day);
  await checkEqual(contenders, known);
  const measured = await measure(contenders, known, rounds);
  const unknown = await measure([unknownContender(rulebook, day)], casesOf(rulebook, 200, 30), rounds);
  return table([...measured, ...unknown], 'Gradus compiled, with its full trace');
}

const shipped = 'rules/epidemic-supervision/1.0.0.yaml';
const synthetic = await evaluations(benchRulebook('synthetic.json', syntheticRulebook()));
const real = await evaluations(benchRulebook(shipped, readFileSync(shipped, 'utf8')));
const http = await measureHttp(quick ? 2 : 7, quick ? 40 : 150);

const { devDependencies, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  string,
  Record<string, string>
>;
const versions = [
  'json-rules-engine',
  'json-logic-engine',
  '@gorules/zen-engine',
  'fastify',
  'better-sqlite3',
]
  .map((name) => `${name} ${dependencies?.[name] ?? devDependencies?.[name]}`)
  .join(', ');
const [cpu] = cpus();
const machine = `${cpu?.model ?? 'unknown'}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;

const text = `# Performance

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. ${machine}; Node ${process.version}; ${versions}.

Times are of one machine on one day: read the ratios. Every contender gave the same met rules on all 200 cases of each rulebook before anything was measured. Contenders take turns within each round, in another order each time; ${rounds} rounds. The others get facts prepared in the form that they compare (scales as numbers, days as numbers), outside what is measured; Gradus gets them as they are reported. All facts are known but in the last row, since the others know only true and false.

## A synthetic rulebook: 30 rules of 5 comparisons over 20 facts

${synthetic}

## The first rulebook: 58 rules and 15 table rows over 46 facts

${real}

\`Gradus compiled\` keeps the verdict of every comparison of every rule. \`json-rules-engine, as Gradus runs it\` is the second evaluation: a fresh engine for each case, operators of our own. \`as its documentation does it\` is one engine, built once and run again and again one case after the other, with its own operators.

## A case over HTTP

One incident of the report (s1) posted over loopback, keep-alive, each request with a key of its own; the servers are processes of their own beside the client on the same machine.

${httpTable(http)}

The bare route parses JSON, runs json-rules-engine and answers the ids of the rules that were met. Gradus reads strictly, runs both evaluations and compares them, computes range, questions, near misses and counterfactuals, writes sentences in two languages, and answers after entries and signed checkpoint are synced to disk (SQLite, \`synchronous=FULL\`).
`;
writeFileSync('docs/performance.md', text);
console.log(text);
