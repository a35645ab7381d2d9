import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/property-seed.ts'],
    // Native tokenizer add-ons are loaded in some tests, and not all of them can be loaded in two threads of one process.
    pool: 'forks',
    // The first extractor of a process reads the dictionaries; on a busy two-core machine that may take seconds.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: { include: ['src/**/*.ts'] },
  },
});
