import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // Suites that touch files and child processes share two cores with the rest of the machine.
    // A minute only ends what hangs: beside busy processes the longest honest test has taken half of it.
    testTimeout: 60_000,
    // Vitest leaves one core free, which is half of a machine of two.
    maxWorkers: '100%',
  },
})
