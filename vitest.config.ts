import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // Suites that touch files and child processes share two cores with the rest of the machine.
    testTimeout: 20_000,
  },
})
