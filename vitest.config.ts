import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // Suites that touch files and child processes share two cores with the rest of the machine.
    testTimeout: 20_000,
    // Vitest leaves one core free, which is half of a machine of two.
    maxWorkers: '100%',
  },
})
