import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { playOnService } from './play-on-service.js';

// `npm run play -- FOLDER`: plays the report against a running service and leaves what came of it in the folder.
const [to] = process.argv.slice(2);
const folder = to === undefined ? undefined : resolve(to);

if (folder === undefined || (existsSync(folder) && readdirSync(folder).length > 0)) {
  process.stderr.write(
    `expected a new or empty folder, found ${to === undefined ? 'none' : `\`${to}\``}\n  npm run play -- FOLDER\n`,
  );
  process.exitCode = 2;
} else {
  mkdirSync(folder, { recursive: true });
  const { digests, letters, statuses, data } = await playOnService(folder);
  process.stdout.write(
    [
      `played: ${statuses.length} cases, ${statuses.filter((one) => one === 'closed').length} of them closed`,
      `  ${digests.length} digests and ${letters.length} letters in ${folder}`,
      `  npx --no-install gradus case list --data ${data}`,
      '',
    ].join('\n'),
  );
}
