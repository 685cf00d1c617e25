import { defineConfig } from 'vitest/config';

// Tests that start processes, databases or language servers are far longer than what loading them costs.
const apart = ['test/service', 'test/store', 'test/editors', 'test/bench', 'test/auditor'];

export default defineConfig({
  test: {
    // Native modules (SQLite) and signal handlers want processes of their own.
    pool: 'forks',
    // On two cores vitest would leave one of them idle.
    maxWorkers: 2,
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 180_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        // Files of one worker share their modules, which are then loaded once.
        test: {
          name: 'shared',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...apart, 'test/web'].map((folder) => `${folder}/**`),
        },
      },
      { extends: true, test: { name: 'apart', include: apart.map((folder) => `${folder}/**/*.test.ts`) } },
      // The pages, in one browser.
      {
        extends: true,
        test: {
          name: 'web',
          isolate: false,
          include: ['test/web/**/*.test.ts'],
          globalSetup: ['test/web/global-setup.ts'],
          // A browser shares the cores with everything else: what is waited for may come late and is not wrong for it.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
