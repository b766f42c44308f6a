import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { defaultPreferences } from '../../src/shared/model/preferences'
import { expect, type RunningApp, test } from './fixtures'
import { look } from './look'
import { createVault, lockVault, password, tryToUnlock, unlockVault } from './pages/vault-page'
import { openSettings } from './pages/workspace-page'

/** Waits until the items of the menus that are commands can be chosen, or not. */
function expectCommands({ electron }: RunningApp, expected: Record<string, boolean>): Promise<void> {
  // Playwright may lose an answer of main to a collection of its memory, of which there are many at a start.
  return expect(async () => expect(await readCommands(electron)).toMatchObject(expected)).toPass()
}

function readCommands(electron: RunningApp['electron']): Promise<Record<string, boolean>> {
  return electron.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    return Object.fromEntries(items.filter(({ id }) => id).map(({ id, enabled }) => [id, enabled]))
  })
}

function choose({ electron }: RunningApp, id: string): Promise<void> {
  return electron.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id)
    if (!item?.enabled) throw new Error(`Nobody can choose ${id} now.`)
    item.click()
  }, id)
}

test('the menus of the window do what its keys do, while the vault is open', async ({ app }) => {
  const { electron, window } = app
  await expect(window.getByRole('button', { name: 'Create vault' })).toBeVisible()
  await expectCommands(app, { find: false, lock: false, settings: false })
  await createVault(window)
  await expectCommands(app, { find: true, lock: true, settings: true })

  await choose(app, 'find')
  const palette = window.getByRole('dialog', { name: 'Find and do' })
  await expect(palette).toBeVisible()
  await choose(app, 'settings')
  await expect(palette).toBeVisible()
  await window.keyboard.press('Escape')
  await choose(app, 'settings')
  await expect(window.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await window.keyboard.press('Control+n')
  await expect(window.getByRole('dialog', { name: 'New database' })).toBeVisible()
  await window.keyboard.press('Escape')

  const width = await window.evaluate(() => innerWidth)
  await electron.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find(({ label }) => label === 'Zoom In')?.click()
  })
  await expect.poll(() => window.evaluate(() => innerWidth)).toBeLessThan(width)

  await choose(app, 'lock')
  await expect(window.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible()
  await expectCommands(app, { find: false, lock: false })
  // What the tray asks of a locked vault waits for its unlock.
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('event:commandChosen', { command: 'find' }),
  )
  await tryToUnlock(window, password)
  await expect(palette).toBeVisible()
  // The zoom is kept over the page that a lock begins anew.
  expect(await window.evaluate(() => innerWidth)).toBeLessThan(width)
})

test('theme, size of text and motion are chosen once, and hold for the unlock screen of the next start', async ({
  userData,
  launch,
}) => {
  const app = await launch()
  const { window } = app
  await createVault(window)
  await openSettings(window, 'Appearance')
  const textSize = () => window.evaluate(() => getComputedStyle(document.body).fontSize)
  expect(await textSize()).toBe('13px')
  await window.getByLabel('Size of the text').selectOption('16')
  await expect.poll(textSize).toBe('16px')
  await look(app, 'appearance-large')
  await window.emulateMedia({ colorScheme: null })
  await window.getByRole('radio', { name: 'Dark', exact: true }).click()
  const isDark = () => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await expect.poll(isDark).toBe(true)
  await window.getByRole('switch', { name: 'Reduce motion' }).click()
  await expect(window.locator('html')).toHaveAttribute('data-motion', 'reduced')
  await expect(window.getByRole('switch', { name: /Keep running/ })).toBeEnabled()
  await window.getByRole('switch', { name: 'Icon in the tray' }).click()
  // What cannot be changed says why, to the keyboard too.
  const keepRunning = window.getByRole('switch', { name: /Keep running/ })
  await expect(keepRunning).toBeDisabled()
  await keepRunning.focus()
  await expect(keepRunning).toBeFocused()
  await expect(keepRunning).toHaveAccessibleDescription(/Turn the icon in the tray on first/)
  await window.keyboard.press('Space')
  await expect(keepRunning).not.toBeChecked()
  await app.electron.close()

  expect(JSON.parse(await readFile(join(userData, 'preferences.json'), 'utf8'))).toEqual({
    ...defaultPreferences,
    ...{ theme: 'dark', textSize: 16, motion: 'reduced', tray: false },
  })
  const again = await launch()
  await expect(again.window.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible()
  await again.window.emulateMedia({ colorScheme: null })
  expect(await again.window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  expect(await again.window.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('16px')
  await expect(again.window.locator('html')).toHaveAttribute('data-motion', 'reduced')
})

test('the window stands where it was left, once the vault that knows it is open', async ({ launch }) => {
  const app = await launch()
  await createVault(app.window)
  const left = { x: 30, y: 40, width: 900, height: 600 }
  const bounds = ({ electron }: RunningApp) =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  await app.electron.evaluate(({ BrowserWindow }, left) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(left)
  }, left)
  await expect.poll(() => bounds(app)).toEqual(left)
  const kept = () => app.window.evaluate(() => window.latchkey.getViewState())
  await expect.poll(kept).toMatchObject({ value: { window: left } })
  await app.electron.close()

  const again = await launch()
  expect(await bounds(again)).not.toEqual(left)
  await unlockVault(again.window)
  await expect.poll(() => bounds(again)).toEqual(left)
})

test('a window that is closed to the tray is locked, and comes back', async ({
  userData,
  launch,
  startAgain,
}) => {
  await writeFile(
    join(userData, 'preferences.json'),
    JSON.stringify({ ...defaultPreferences, closeToTray: true }),
    { mode: 0o644 },
  )
  const app = await launch()
  const { electron, window } = app
  await createVault(window)
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  const isShown = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  await expect.poll(isShown).toBe(false)
  await expect(window.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible()
  expect(await startAgain()).toBe(0)
  await expect.poll(isShown).toBe(true)
  await unlockVault(window)
  await lockVault(window)
})
