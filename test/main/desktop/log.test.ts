import { afterEach, expect, test, vi } from 'vitest'
import { logBug } from '../../../src/main/desktop/log'

afterEach(() => vi.restoreAllMocks())

/** What goes to standard error meanwhile. */
function listen(): () => string {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  return () => written.mock.calls.map(([text]) => String(text)).join('')
}

test('a bug is noted by its place, its kind and where it came from, and never by its words', () => {
  const said = listen()
  logBug('call:sendRequest', new TypeError('sk_live_canary is not\n  what was\n  expected'))
  expect(said()).toMatch(/^bug in call:sendRequest: TypeError\n {4}at .*log\.test\.ts:\d+:\d+\n/)
  expect(said()).not.toMatch(/canary|expected/)
})

test.each(['sk_live_canary', { secret: 'sk_live_canary' }, undefined])(
  'nor is what was thrown instead: %j',
  (thrown) => {
    const said = listen()
    logBug('tray', thrown)
    expect(said()).toBe(`bug in tray: ${typeof thrown}\n`)
  },
)
