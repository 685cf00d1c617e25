import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { chromiumArgs, findChromium } from './chromium.js';

declare module 'vitest' {
  interface ProvidedContext {
    readonly browser: string;
  }
}

/** One browser for all files; each test has a context of its own in it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { executablePath, env } = await findChromium();
  const server = await chromium.launchServer({
    executablePath,
    env,
    args: [...chromiumArgs],
    headless: true,
  });
  project.provide('browser', server.wsEndpoint());
  return () => server.close();
}
