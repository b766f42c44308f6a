import { defineConfig } from '@playwright/test'

/** Started by `npm run test:e2e`, which resolves Electron and names it in the environment (see fixtures.ts). */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  // Each test runs a whole app; more than one at a time on two cores measures the machine and not the app.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // No retries and no traces: a trace would write secrets to the disk that the tests scan.
  retries: 0,
  use: { trace: 'off', screenshot: 'off', video: 'off' },
  outputDir: '../../test-results/e2e',
})
