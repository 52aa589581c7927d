import { defineConfig } from '@playwright/test'
import { filesLeftOut, subjects, testsLeftOut } from './tests/support/chromium/left-out'
import type { WorkerFixtures } from './tests/support/fixtures/reader'

/**
 * End-to-end tests on real Electron, and those of the pages again in Debian's Chromium, which is newer. One worker a core;
 * every test has a data folder of its own.
 */
export default defineConfig<object, Pick<WorkerFixtures, 'engine'>>({
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
  projects: [
    { name: 'electron' },
    {
      name: 'chromium',
      use: { engine: 'chromium' },
      testMatch: subjects.map((subject) => `${subject}/*.spec.ts`),
      testIgnore: [...filesLeftOut],
      grepInvert: [...testsLeftOut],
    },
  ],
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
