#!/usr/bin/env node
// The command. One process: a signal reaches the program itself, and what it started ends with it.
const tsx = await import('tsx/esm/api').catch(() => null);
if (tsx === null) {
  process.stderr.write(
    'expected the packages of Gradus to be installed, found none\n  run `npm ci` where Gradus lies\n',
  );
  process.exit(4);
}
tsx.register();
await import('./main.ts');
