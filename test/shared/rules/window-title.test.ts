import { expect, test } from 'vitest'
import { windowTitle } from '../../../src/shared/rules/window-title'

test('the window of an open vault says its mode by shape and word before all else', () => {
  expect(windowTitle('Work', 'test')).toBe('○ TEST – Work – Latchkey')
  expect(windowTitle('Work', 'live')).toBe('● LIVE – Work – Latchkey')
  expect(windowTitle('Work')).toBe('Work – Latchkey')
})
