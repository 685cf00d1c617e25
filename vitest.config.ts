import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Native modules (SQLite) and signal handlers want processes of their own.
    pool: 'forks',
    // On two cores vitest would leave one of them idle.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
