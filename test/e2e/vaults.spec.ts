import { readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { createVault, expectTitle, lockVault, password, unlockVault } from './pages/vault-page'
import { createDatabase } from './pages/workspace-page'

test('a second vault beside the first: made, named, left, forgotten, opened again and moved', async ({
  app,
  userData,
}) => {
  const { electron, window } = app
  const work = join(userData, 'work')
  await expectTitle(app, 'vault – Latchkey')
  await createVault(window)
  await createDatabase(window, { provider: 'Moment payments', name: 'Acme Shop' })

  // Made from the menu of the open one, which is locked by it.
  await answerDialogs(electron, work)
  await openVaults(window)
  await window.getByRole('button', { name: 'Create new…' }).click()
  await expect(window.getByRole('heading', { name: 'Create your vault' })).toBeVisible()
  await expectTitle(app, 'work – Latchkey')
  await createVault(window, `${password} of work`)
  await expect(window.getByText('Acme Shop')).toHaveCount(0)

  await window.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
  await window.getByRole('tab', { name: 'Vault' }).click()
  await window.getByRole('button', { name: 'Rename…' }).click()
  await window.getByRole('dialog').getByLabel('Name').fill('Nordlys clients')
  await window.getByRole('button', { name: 'Save' }).click()
  await expectTitle(app, '○ TEST – Nordlys clients – Latchkey')
  await lockVault(window)
  await expect(window.getByRole('heading', { name: 'Unlock “Nordlys clients”' })).toBeVisible()

  // To the first and back, from the unlock screen.
  await window.getByRole('button', { name: 'Other vaults…' }).click()
  await window.getByRole('button', { name: 'Switch to vault' }).click()
  await expect(window.getByRole('heading', { name: 'Unlock “vault”' })).toBeVisible()
  await unlockVault(window)
  await expect(window.getByText('Acme Shop').first()).toBeVisible()

  await openVaults(window)
  await window.getByRole('button', { name: 'More for Nordlys clients' }).click()
  await window.getByRole('menuitem', { name: 'Forget…' }).click()
  await window.getByRole('button', { name: 'Forget', exact: true }).click()
  await expect(window.getByRole('listitem').filter({ hasText: 'Nordlys clients' })).toHaveCount(0)
  expect(await readdir(work)).toContain('vault.db')
  await window.getByRole('button', { name: 'Open a folder…' }).click()
  await expect(window.getByRole('heading', { name: 'Unlock “work”' })).toBeVisible()
  await unlockVault(window, `${password} of work`)

  // A move locks; it is whole in its new place, and the next start finds it there.
  const office = join(userData, 'office')
  await answerDialogs(electron, office)
  await window.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
  await window.getByRole('tab', { name: 'Vault' }).click()
  await window.getByRole('button', { name: 'Move…' }).click()
  await expect(window.getByRole('heading', { name: 'Unlock “office”' })).toBeVisible()
  await unlockVault(window, `${password} of work`)
  expect(await readdir(userData)).not.toContain('work')
  expect(await readdir(office)).toContain('vault.db')
})

test('the next start begins with the vault that was opened last, or the one that it is told', async ({
  launch,
  userData,
}) => {
  const first = await launch()
  await createVault(first.window)
  await answerDialogs(first.electron, join(userData, 'work'))
  await openVaults(first.window)
  await first.window.getByRole('button', { name: 'Create new…' }).click()
  await expect(first.window.getByRole('heading', { name: 'Create your vault' })).toBeVisible()
  await createVault(first.window)
  await first.electron.close()

  const second = await launch()
  await expect(second.window.getByRole('heading', { name: 'Unlock “work”' })).toBeVisible()
  await second.electron.close()

  const third = await launch(`--vault=${join(userData, 'vault')}`)
  await expect(third.window.getByRole('heading', { name: 'Unlock “vault”' })).toBeVisible()
})

test('a second start raises the first window, and asks before it goes to another vault', async ({
  app,
  startAgain,
  userData,
}) => {
  const { electron, window } = app
  await createVault(window)
  const questions = await answerQuestions(electron)
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  expect(await startAgain()).toBe(0)
  await expect
    .poll(() =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isMinimized())),
    )
    .toEqual([false])
  expect(await questions()).toEqual([])

  const work = join(userData, 'work')
  expect(await startAgain('--vault', work)).toBe(0)
  await expect(window.getByRole('heading', { name: 'Create your vault' })).toBeVisible()
  await expect(window.getByText(work)).toBeVisible()
  expect(await questions()).toEqual([expect.stringContaining(work)])
})

test('a vault whose folder is gone is said to be missing, and nothing is made in its place', async ({
  launch,
  userData,
}) => {
  const { electron, window } = await launch()
  await createVault(window)
  await electron.close()
  await rename(join(userData, 'vault'), join(userData, 'unplugged'))
  const restarted = await launch()
  await expect(restarted.window.getByRole('heading', { name: '“vault” is not there' })).toBeVisible()
  await rename(join(userData, 'unplugged'), join(userData, 'vault'))
  await restarted.window.getByRole('button', { name: 'Try again' }).click()
  await unlockVault(restarted.window)
})

/** Opens the list from the title bar, by the keyboard alone. */
async function openVaults(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Vault / }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('menuitem', { name: 'Other vaults…' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: 'Vaults' })).toBeVisible()
}

/** Whatever the system asks for, a file, a folder or a place: it is this one. */
async function answerDialogs(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path)
}

/** Agrees to every question, and tells which there were. */
async function answerQuestions(electron: ElectronApplication): Promise<() => Promise<string[]>> {
  await electron.evaluate(({ app, dialog }) => {
    const asked: string[] = []
    Object.assign(app, { asked })
    const answer = async (_window: unknown, { message }: { message: string }) => {
      asked.push(message)
      return { response: 0, checkboxChecked: false }
    }
    Object.assign(dialog, { showMessageBox: answer })
  })
  return () => electron.evaluate(({ app }) => [...(Reflect.get(app, 'asked') as string[])])
}
