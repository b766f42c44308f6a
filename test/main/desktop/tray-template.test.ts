import { expect, test, vi } from 'vitest'
import { describeTray, trayTemplate } from '../../../src/main/desktop/tray-template'

function build(unlocked: boolean) {
  const acts = { find: vi.fn(), open: vi.fn(), lock: vi.fn(), quit: vi.fn() }
  return { acts, items: trayTemplate({ appName: 'Latchkey', unlocked }, acts) }
}

test('the icon tells whether the vault is open', () => {
  expect(describeTray({ appName: 'Latchkey', unlocked: true })).toBe('Latchkey: unlocked')
  expect(describeTray({ appName: 'Latchkey', unlocked: false })).toBe('Latchkey: locked')
})

test('a locked vault can be found in, opened and left, and not locked again', () => {
  const enabled = (unlocked: boolean) =>
    build(unlocked)
      .items.filter(({ id }) => id !== undefined)
      .map(({ id, enabled = true }) => [id, enabled])
  expect(enabled(true)).toEqual([
    ['find', true],
    ['open', true],
    ['lock', true],
    ['quit', true],
  ])
  expect(Object.fromEntries(enabled(false))).toMatchObject({ lock: false, find: true })
})

test('each item does what it says', () => {
  const { acts, items } = build(true)
  for (const { click } of items) if (click !== undefined) Reflect.apply(click, null, [])
  for (const act of Object.values(acts)) expect(act).toHaveBeenCalledOnce()
})
