import { expect, test } from 'vitest'
import { commands } from '../../../src/shared/model/command'
import { acceleratorOf, describeShortcut, findCommand, shortcuts } from '../../../src/shared/rules/shortcuts'

test('every command is found by its own key', () => {
  for (const command of commands) {
    const shortcut = shortcuts[command]
    if (shortcut === null) continue
    expect(findCommand((candidate) => candidate === shortcut)).toBe(command)
  }
})

test('no two commands have the same key', () => {
  const keys = Object.values(shortcuts).flatMap((shortcut) => (shortcut ? [acceleratorOf(shortcut)] : []))
  expect(new Set(keys).size).toBe(keys.length)
})

test('a key is written as the platform writes it', () => {
  expect(describeShortcut({ key: 'L', main: true }, false)).toBe('Ctrl+L')
  expect(describeShortcut({ key: 'L', main: true }, true)).toBe('⌘L')
  expect(describeShortcut({ key: '?', main: false }, true)).toBe('?')
})
