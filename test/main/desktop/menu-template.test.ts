import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { type MenuState, menuTemplate, type ZoomDirection } from '../../../src/main/desktop/menu-template'
import { type Command, commands } from '../../../src/shared/model/command'
import { acceleratorOf, shortcuts } from '../../../src/shared/rules/shortcuts'

const usual: MenuState = { appName: 'Latchkey', onMac: false, unlocked: true, inDevelopment: false }

/** The menus of a state, and what was chosen from them. */
function build(state: Partial<MenuState> = {}) {
  const act = vi.fn<(command: Command) => void>()
  const zoom = vi.fn<(direction: ZoomDirection) => void>()
  const menus = menuTemplate({ ...usual, ...state }, { act, zoom })
  const items = menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  const choose = (item: MenuItemConstructorOptions | undefined) =>
    Reflect.apply(item?.click ?? fail, null, [])
  const find = (id: string) => items.find((item) => item.id === id)
  return { act, zoom, menus, items, choose, find }
}

function fail(): never {
  throw new Error('There is no such item.')
}

const rolesOf = (menus: MenuItemConstructorOptions[]) => menus.map(({ role }) => role)

describe('the menus of each platform', () => {
  test('on Windows and Linux', () => {
    const { menus } = build()
    expect(rolesOf(menus)).toEqual(['fileMenu', 'editMenu', 'viewMenu', 'windowMenu', 'help'])
    const [file, , , , help] = menus.map(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    expect(file?.at(-1)?.role).toBe('quit')
    expect(file?.some(({ id }) => id === 'settings')).toBe(true)
    expect(help?.at(-1)?.role).toBe('about')
  })

  test('on macOS, where the app has a menu of its own', () => {
    const { menus } = build({ onMac: true })
    expect(rolesOf(menus)).toEqual(['appMenu', 'fileMenu', 'editMenu', 'viewMenu', 'windowMenu', 'help'])
    const [app, file] = menus.map(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    const roles = app?.map(({ role }) => role).filter((role) => role !== undefined)
    expect(roles).toEqual(['about', 'services', 'hide', 'hideOthers', 'unhide', 'quit'])
    expect(app?.some(({ id }) => id === 'settings')).toBe(true)
    expect(file?.some(({ role }) => role === 'quit')).toBe(false)
  })

  test.each([true, false])('editing has what every text field knows (on a Mac: %s)', (onMac) => {
    const roles = build({ onMac }).items.map(({ role }) => role)
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']) expect(roles).toContain(role)
  })
})

test('every item says the key that the page listens to, and leaves it to the page', () => {
  const { items } = build()
  for (const item of items.filter(({ id }) => id !== undefined)) {
    const [, shortcut] = Object.entries(shortcuts).find(([command]) => command === item.id) ?? fail()
    // A single sign would be taken from whoever types.
    if (shortcut === null || item.id === 'shortcuts') expect(item.accelerator).toBeUndefined()
    else expect(item.accelerator).toBe(acceleratorOf(shortcut))
    expect(item.registerAccelerator ?? false).toBe(false)
  }
})

test('what is about the vault is there to choose only while it is open', () => {
  expect(build({ unlocked: false }).find('help')?.enabled).toBe(true)
  const ofVault = commands.filter((command) => command !== 'help')
  expect(ofVault.map((id) => build().find(id)?.enabled)).toEqual(ofVault.map(() => true))
  const locked = build({ unlocked: false })
  expect(ofVault.map((id) => locked.find(id)?.enabled)).toEqual(ofVault.map(() => false))
})

test('choosing an item is a command, and zooming goes both ways and back', () => {
  const { act, zoom, items, choose, find } = build()
  choose(find('new-database'))
  expect(act).toHaveBeenCalledExactlyOnceWith('new-database')
  for (const key of ['0', 'Plus', '=', '-'])
    choose(items.find(({ accelerator }) => accelerator === `CommandOrControl+${key}`))
  expect(zoom.mock.calls).toEqual([[0], [1], [1], [-1]])
})

test('the tools of Chromium are for whoever develops the app', () => {
  const toolsIn = (inDevelopment: boolean) =>
    build({ inDevelopment }).items.filter(({ role }) => role === 'toggleDevTools' || role === 'reload')
  expect(toolsIn(false)).toHaveLength(0)
  expect(toolsIn(true)).toHaveLength(1)
})
