import type { Command } from 'commander';
import { caseImport } from './case-import.js';
import { rebuild } from './rebuild.js';
import { replayCommand } from './replay.js';
import type { Register } from './run.js';
import { trailExport } from './trail-export.js';
import { trailShow } from './trail-show.js';
import { trailVerify, type TrailVerifyOptions } from './trail-verify.js';

/** The commands on the data folder: `trail ...`, `replay`, `rebuild`, `case ...`. */
export function registerTrail(program: Command, register: Register): void {
  const trail = program.command('trail').description('show, export and verify the trail');
  register(trail, 'show <entry>', 'show one entry', ({ deps, out, data }, words) =>
    trailShow(deps, out, data, words[0] ?? ''),
  );
  register(
    trail,
    'export <file>',
    'write all entries as JSONL, and their checkpoint beside them',
    ({ deps, out, data }, words) => trailExport(deps, out, data, words[0] ?? ''),
  );
  register<TrailVerifyOptions>(
    trail,
    'verify [file]',
    'verify the trail of the data folder, or an exported file',
    ({ deps, out, data }, words, options) => trailVerify(deps, out, data, words[0], options),
  )
    .option('--checkpoint <file>', 'the checkpoint of the file (default: FILE.checkpoint)')
    .option('--earlier <file...>', 'checkpoints that were kept elsewhere')
    .option('--vkey <key>', 'the verifier key that is known from outside');
  register<{ all?: boolean }>(
    program,
    'replay [entry]',
    'evaluate recorded recommendations again and compare the bytes',
    ({ deps, out, data }, words, { all }) => replayCommand(deps, out, data, words[0], all === true),
  ).option('--all', 'every recommendation of the trail');
  register(
    program,
    'rebuild',
    'make the projections anew from the trail and compare them',
    ({ deps, out, data }) => rebuild(deps, out, data),
  );
  const cases = program.command('case').description('work on recorded cases');
  register<{ as: string }>(
    cases,
    'import <file>',
    'submit the cases of a file: one case, or one a line in .ndjson',
    ({ deps, out, data }, words, options) => caseImport(deps, out, data, words[0] ?? '', options.as),
  ).requiredOption('--as <actor>', 'who submits them, as an opaque id');
}
