import type { HttpMeasured } from './http.js';
import type { InFullMeasured } from './in-full.js';
import type { Measured, Spread } from './measure.js';
import type { WorkbenchMeasured } from './workbench.js';
import type { WritesMeasured } from './store-writes.js';

/** What was measured on one rulebook. */
export interface RulebookMeasured {
  readonly title: string;
  readonly measured: readonly Measured[];
}

export interface Figures {
  readonly day: string;
  readonly machine: string;
  readonly versions: string;
  readonly isQuick: boolean;
  readonly rounds: number;
  readonly cases: number;
  readonly rulebooks: readonly RulebookMeasured[];
  readonly http: readonly HttpMeasured[];
  readonly httpRounds: number;
  readonly inFull: InFullMeasured;
  readonly writes: readonly WritesMeasured[];
  readonly workbench: WorkbenchMeasured;
}

/** Three digits that count. */
const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toPrecision(3).replace(/\.?0+$/, '');

function time(nanoseconds: number): string {
  if (nanoseconds < 1000) return `${digits(nanoseconds)} ns`;
  return nanoseconds < 1e6 ? `${digits(nanoseconds / 1e3)} µs` : `${digits(nanoseconds / 1e6)} ms`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** What the compiled evaluation (the first of the measured) and its tree (the second) take of json-rules-engine's time. */
function shares(measured: readonly Measured[]): string {
  const tree = measured[1]?.ratio ?? Number.NaN;
  const parts = measured
    .filter(({ name }) => name.startsWith('json-rules-engine'))
    .map(({ name, ratio }) => `1/${digits(ratio)} of ${name} (with the tree 1/${digits(ratio / tree)})`);
  return `Of their time \`compiled\` takes ${parts.join(', and ')}.`;
}

const evaluations = ({ title, measured }: RulebookMeasured): string => `## ${title}

${table(
  ['one evaluation', 'median', 'middle half of the rounds', 'times `compiled`'],
  measured.map(({ name, time: { median, low, high }, ratio }) => [
    name,
    time(median),
    `${time(low)} to ${time(high)}`,
    digits(ratio),
  ]),
)}

${shares(measured)}
`;

const requests = (http: readonly HttpMeasured[]): string =>
  table(
    ['service', 'clients', 'requests a second', 'p50', 'p99', 'bare route, times as many'],
    http.map(({ name, clients, perSecond, p50, p99, ratio }) => [
      name,
      String(clients),
      digits(perSecond),
      time(p50 * 1e6),
      time(p99 * 1e6),
      digits(ratio),
    ]),
  );

const workbench = ({
  check,
  prove,
  same,
  diff,
  z3,
  ratio,
  claims,
  questions,
  large,
}: WorkbenchMeasured): string => `## The maintainer's workbench

${table(
  ['on the first rulebook', 'median', 'middle half of the rounds'],
  [
    ['check: reading with every static check', check],
    ['prove: every property, the built-in invariants, and the analysis', prove],
    ['diff to the next version', diff],
    [`the diagrams on ${claims} claims and ${questions} questions`, same],
    ['z3 on the same, in an encoding of its own', z3],
  ].map(([name, spread]) => {
    const { median, low, high } = spread as Spread;
    return [name as string, time(median * 1e6), `${time(low * 1e6)} to ${time(high * 1e6)}`];
  }),
)}

z3 takes ${digits(ratio)} times as long as the decision diagrams for the same claims and questions, and both answer them alike. The questions are which rules can be met, which responses can be reached, and whether there is a gap; \`prove\` looks besides for rules that change no answer, constant conditions and collisions, each with its smallest case.

A synthetic rulebook of ${large.rules} rules over ${large.facts} facts, whose cases fall into ${Number(large.cells).toExponential(1)} different ones, is proved and analysed in ${time(large.ms * 1e6)} by a process that takes ${digits(large.mostMiB)} MiB at most, reading and Node.js itself included.
`;

/** The text of docs/performance.md. */
export const documentOf = (figures: Figures): string => `# Performance

Written by \`npm run bench\` on ${figures.day}${figures.isQuick ? ' (a quick run: rough numbers)' : ''}; the command overwrites this file. It reports and judges nothing.

- Machine: ${figures.machine}
- Versions: ${figures.versions}

Times are those of one machine on one day; the ratios carry further. The aim is that the compiled evaluation with its trace takes at most 1/200 of json-rules-engine's time.

**How the evaluations are measured.** All contenders gave the same met rules on all ${figures.cases} cases of each rulebook before anything was measured. They run in one process, warmed up, and take turns within each of ${figures.rounds} rounds, in an order that moves on from round to round; a ratio is the median of those of the rounds. The cases are made from a fixed seed, and all of their facts are known, since the others know only true and false; the last row is \`compiled\` alone, on cases where three facts in ten are unknown. The others get their facts in the form that they compare (scales and days as numbers), prepared outside what is measured; Gradus gets them as they are reported.

**What they do.** \`compiled\` keeps the verdict of every comparison of every rule, from which that of each group is read; the row below it also writes all of it out, as the tree with expected and actual values that is shown and recorded. Hand-written code and json-logic-engine keep nothing but which rules are met. json-rules-engine "as its documentation does it" is one engine, built once and given one case after the other, with its own operators. "As Gradus runs it" is the second evaluation of every submitted case: a new engine for each run, since a shared one skips rules under concurrent runs, strict operators, and the verdict of every comparison read back.

${figures.rulebooks.map(evaluations).join('\n')}
## A case over HTTP

${requests(figures.http)}

The ten incidents of \`fixtures/incidents\` are posted in turn over loopback, with keep-alive, each request with subjects and an \`Idempotency-Key\` of its own; only 201 (bare route: 200) counts. Service and load generator are processes of their own on the same machine and share its cores. Rounds: ${figures.httpRounds}, taking turns, each of whole turns through the ten.

The bare route parses JSON, runs json-rules-engine once for each subject over the same rulebook, and answers the ids of the met rules; it checks, explains and stores nothing. Gradus reads strictly, evaluates the versions of the conduct day and of the day of the decision, each by both engines (json-rules-engine twice where facts are unknown), and compares them; it works out the range, what to ask, near misses and counterfactuals, writes sentences in two languages, and answers when entries, their hashes and the signed checkpoint are durable (SQLite with \`synchronous=FULL\`, PostgreSQL with \`fsync\`).

## A recommendation in full

Both engines, range, questions, near misses, counterfactuals and sentences, without HTTP and store, for the ${figures.inFull.cases} cases of the first rulebook's tests: median ${time(figures.inFull.p50 * 1e6)}, p99 ${time(figures.inFull.p99 * 1e6)} a case.

## Appending to the trail

${table(
  ['writers at once', 'durable entries a second'],
  figures.writes.map(({ writers, perSecond }) => [String(writers), digits(perSecond)]),
)}

The store alone, on SQLite with \`synchronous=FULL\`, entries of about a kilobyte, each a write of its own: hashed, linked, in the tree, under a signed checkpoint. Writes that wait at the same time share one transaction.

${workbench(figures.workbench)}`;
