import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Native modules (SQLite) and signal handlers want processes of their own.
    pool: 'forks',
    testTimeout: 180_000,
    // Tests of whole processes share two cores with others: a second try tells a late answer from a wrong one.
    retry: 1,
    hookTimeout: 120_000,
  },
});
