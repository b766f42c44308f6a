import type { ElectronApplication } from '@playwright/test'
import type { Sandbox } from '../sandbox'
import { expect, type RunningApp, test } from './fixtures'
import { compose, send } from './pages/tester-page'
import { createVault, unlockVault } from './pages/vault-page'
import { createDatabase, createEnvironment, openTab, pasteCredential } from './pages/workspace-page'

const unlockButton = { name: 'Unlock', exact: true } as const

test('Ctrl+L locks, and nothing of the page lives on', async ({ app }) => {
  const { electron, window } = app
  await createVault(window)
  const before = await rendererProcess(electron)
  await window.keyboard.press('Control+L')
  await expect(window.getByRole('button', unlockButton)).toBeVisible()
  await expect.poll(() => rendererProcesses(electron)).not.toContain(before)
})

test('it locks after the minutes of the settings without a key or a click', async ({ app }) => {
  const { electron, window } = app
  await createVault(window)
  await electron.evaluate(() => {
    const now = performance.now.bind(performance)
    performance.now = () => now() + 10 * 60_000
  })
  await expect(window.getByRole('button', unlockButton)).toBeVisible({ timeout: 20_000 })
})

for (const event of ['suspend', 'lock-screen', 'user-did-resign-active']) {
  test(`it locks on ${event}`, async ({ app }) => {
    const { electron, window } = app
    await createVault(window)
    await electron.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event)
    await expect(window.getByRole('button', unlockButton)).toBeVisible()
  })
}

test('a lock ends the request that is on its way', async ({ app, sandbox }) => {
  const { window } = app
  await openShop(app, sandbox)
  await compose(window, { method: 'GET', url: '/echo/hang', credential: 'Shop key' })
  await send(window)
  const request = await sandbox.payments.whenReceived(({ url }) => url === '/echo/hang')
  await window.keyboard.press('Control+L')
  await expect(window.getByRole('button', unlockButton)).toBeVisible()
  expect(await request.outcome).toBe('abandoned')
})

test('a lock clears a copied secret', async ({ app, sandbox }) => {
  const { electron, window } = app
  await openShop(app, sandbox)
  await openTab(window, 'Credentials')
  await window.getByRole('row', { name: /Shop key/ }).click()
  await window.getByRole('button', { name: 'Copy' }).click()
  await expect.poll(() => clipboardText(electron)).toBe(sandbox.payments.keys.testSecret.value)
  await window.keyboard.press('Control+L')
  await expect(window.getByRole('button', unlockButton)).toBeVisible()
  await expect.poll(() => clipboardText(electron)).toBe('')
})

test('a lock leaves on the clipboard what was copied since', async ({ app, sandbox }) => {
  const { electron, window } = app
  await openShop(app, sandbox)
  await openTab(window, 'Credentials')
  await window.getByRole('row', { name: /Shop key/ }).click()
  await window.getByRole('button', { name: 'Copy' }).click()
  await expect.poll(() => clipboardText(electron)).toBe(sandbox.payments.keys.testSecret.value)
  await electron.evaluate(({ clipboard }) => clipboard.writeText('copied since'))
  await window.keyboard.press('Control+L')
  await expect(window.getByRole('button', unlockButton)).toBeVisible()
  expect(await clipboardText(electron)).toBe('copied since')
})

test('a lock in the middle of a reveal and a copy leaves nothing of either', async ({ app, sandbox }) => {
  const { electron, window } = app
  await openShop(app, sandbox)
  for (const delay of [0, 2, 5]) {
    await window.evaluate(async (delay) => {
      const databases = await latchkey.listDatabases()
      const databaseId = databases.ok ? databases.value[0]?.id : undefined
      if (databaseId === undefined) throw new Error('There is no database.')
      const credentials = await latchkey.listCredentials({ databaseId })
      const credentialId = credentials.ok ? credentials.value[0]?.id : undefined
      if (credentialId === undefined) throw new Error('There is no credential.')
      void latchkey.revealPart({ credentialId, part: 'key' })
      void latchkey.copyPart({ credentialId, part: 'key' })
      setTimeout(() => latchkey.lockVault(), delay)
    }, delay)
    await expect(window.getByRole('button', unlockButton)).toBeVisible()
    expect(await clipboardText(electron)).toBe('')
    expect(await window.content()).not.toContain(sandbox.payments.keys.testSecret.value)
    await unlockVault(window)
  }
})

async function openShop({ window }: RunningApp, sandbox: Sandbox): Promise<void> {
  const { baseUrl, keys } = sandbox.payments
  await createVault(window)
  await createDatabase(window, { provider: 'Moment payments', name: 'Acme Shop' })
  await createEnvironment(window, {
    name: 'Test',
    mode: 'test',
    baseUrl,
    caCertificate: sandbox.caCertificate,
  })
  await pasteCredential(window, { title: 'Shop key', key: keys.testSecret.value })
}

function clipboardText(electron: ElectronApplication): Promise<string> {
  return electron.evaluate(({ clipboard }) => clipboard.readText())
}

function rendererProcess(electron: ElectronApplication): Promise<number | undefined> {
  return electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
}

function rendererProcesses(electron: ElectronApplication): Promise<number[]> {
  return electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ pid }) => pid),
  )
}
