import { analyseRulebook } from '../../src/analysis/exact/analyse.js';
import { periodsOf } from '../../src/analysis/exact/periods.js';
import { conditionsOf, proveRulebook } from '../../src/analysis/exact/prove.js';
import { workbench } from './rulebooks.js';

// A process of its own: what it takes at most is what the proofs take.
const rulebook = workbench();
const began = performance.now();
const periods = periodsOf(rulebook, conditionsOf(rulebook));
const proofs = proveRulebook(rulebook, periods);
const { notLookedAt } = analyseRulebook(rulebook, periods);
const ms = performance.now() - began;
if (notLookedAt.length > 0 || proofs.some(({ verdict }) => verdict !== 'proved'))
  throw new Error('not all of it was proved');
const facts = rulebook.facts.filter(({ builtIn }) => !builtIn).length;
const [most] = proofs.map(({ cells }) => cells).sort((a, b) => (a < b ? 1 : -1));
process.stdout.write(
  JSON.stringify({
    rules: rulebook.rules.length,
    facts,
    cells: String(most),
    ms,
    mostMiB: process.resourceUsage().maxRSS / 1024,
  }),
);
