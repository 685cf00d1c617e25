import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import type { CliDeps, Output } from './cli/deps.js';
import { listFiles, readText, sha256, writeText } from './cli/node-deps.js';
import { run } from './cli/run.js';

const output = (stream: NodeJS.WriteStream): Output => ({
  write: (text) => {
    stream.write(text);
  },
  isTerminal: stream.isTTY === true,
  columns: stream.columns ?? 100,
});

const here = dirname(fileURLToPath(import.meta.url));

const deps: CliDeps = {
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  readText: (path) => readText(path, process.stdin),
  writeText,
  listFiles,
  sha256,
  now: () => Date.now(),
  env: process.env,
  shippedRules: join(here, '..', 'rules'),
  shippedCases: join(here, '..', 'fixtures', 'cases'),
  version: manifest.version,
};

process.exitCode = await run(process.argv.slice(2), deps);
