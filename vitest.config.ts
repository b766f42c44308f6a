import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{shared,main,renderer,sandbox,scripts}/**/*.test.{ts,tsx}'],
    // Key derivation at its floor still takes a good part of a second on a busy machine.
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    // Much of the time goes by in other processes; one worker less than cores would be one on two.
    maxWorkers: 2,
  },
})
