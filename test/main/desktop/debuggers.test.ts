import { expect, it } from 'vitest'
import { findDebuggerSwitch } from '../../../src/main/desktop/debuggers'

it.each([
  '--inspect',
  '--inspect=127.0.0.1:9229',
  '--inspect-brk=0',
  '--inspect-port=1',
  '--debug-brk',
  '--remote-debugging-port=9222',
  '-remote-debugging-pipe',
  '--REMOTE-DEBUGGING-PORT=9222',
  '--remote-allow-origins=*',
  '--js-flags=--expose-gc',
])('finds what opens a debugger: %s', (argument) => {
  expect(findDebuggerSwitch(['latchkey', '--vault=/home/me/keys', argument])).toBe(argument)
})

it.each(['inspect', '/home/me/--inspect', '--vault=/home/me/--inspect', '--force-device-scale-factor=2'])(
  'leaves other arguments alone: %s',
  (argument) => {
    expect(findDebuggerSwitch(['latchkey', argument])).toBeUndefined()
  },
)
