import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // Worker threads would abort: nodejieba ends the process when a thread that used it ends.
    pool: 'forks',
    // Tests of the command start a process for each call.
    testTimeout: 60_000,
  },
})
