import { defineConfig } from '@playwright/test'

/** End-to-end tests on real Electron. One worker a core; every test has a data folder of its own. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results/e2e',
  // Both only end what hangs; no test judges a time by them. Beside busy processes the longest honest test has taken a
  // minute, and an answer of the app ten seconds.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
