import { expect, test } from './fixtures'
import { look } from './look'
import { compose, response, send } from './pages/tester-page'
import { createVault, password, unlockVault } from './pages/vault-page'
import { changeMode, openDatabase, openTab } from './pages/workspace-page'
import { prepareDemoVault, prepareLargeVault } from './prepared-vaults'

test('an empty vault', async ({ app }) => {
  await look(app, 'create-vault')
  await createVault(app.window)
  await look(app, 'empty-vault')
})

test('every screen of a vault in use', async ({ userData, launch, sandbox }) => {
  await prepareDemoVault(userData, sandbox)
  const app = await launch()
  const { window } = app
  await look(app, 'unlock')
  await unlockVault(window, 'latchkey demo')
  await window.getByRole('navigation').getByRole('button', { name: 'All databases' }).click()
  await look(app, 'all-databases')
  await window.keyboard.press('Control+k')
  await window.keyboard.type('sh')
  await look(app, 'palette')
  await window.keyboard.press('Escape')

  await openDatabase(window, 'Acme Shop')
  await window.getByRole('row', { name: /Secret key, Test/ }).click()
  await look(app, 'credentials-test')
  await window.getByRole('button', { name: 'New credential' }).first().click()
  await look(app, 'new-credential')
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'More' }).click()
  await look(app, 'credential-menu')
  await window.keyboard.press('Escape')
  await compose(window, { method: 'GET', url: '/echo?amount=200', credential: 'Secret key, Test' })
  await send(window)
  await expect(response(window)).toContainText('200')
  await look(app, 'tester-test')
  await changeMode(window, 'live')
  await look(app, 'tester-live')
  await openTab(window, 'Credentials')
  await look(app, 'credentials-live')
  await changeMode(window, 'test')
  await openTab(window, 'History')
  await window.getByRole('row', { name: /echo/ }).click()
  await look(app, 'history')
  await openTab(window, 'Variables')
  await look(app, 'variables')
  await openTab(window, 'Settings')
  await look(app, 'database-settings')
  for (const place of ['Trash', 'Audit log', 'Settings']) {
    await window.getByRole('navigation').getByRole('button', { name: place }).click()
    await expect(window.getByRole('heading', { name: place, level: 1 })).toBeVisible()
    await look(app, place.toLowerCase().replace(' ', '-'))
  }
  await window.getByRole('tab', { name: 'Providers' }).click()
  await look(app, 'providers')
  await window.getByRole('button', { name: 'New provider' }).click()
  await look(app, 'new-provider')
  await window.keyboard.press('Escape')
  await openTab(window, 'Vault')
  await look(app, 'vault-settings')
  await window.getByRole('button', { name: 'Other vaults…' }).click()
  await expect(window.getByRole('list', { name: 'Vaults' })).toBeVisible()
  await look(app, 'vaults')
})

test('the life of a credential', async ({ userData, launch, sandbox }) => {
  await prepareDemoVault(userData, sandbox)
  const app = await launch()
  const { window } = app
  await unlockVault(window, 'latchkey demo')
  await openDatabase(window, sandbox.milient.companies[0]?.name ?? '')
  await window.getByRole('row', { name: /Yearly report/ }).click()
  await look(app, 'credential-expired')
  await window.getByRole('button', { name: 'Edit', exact: true }).click()
  await look(app, 'edit-credential')
  await window.getByLabel('Notes').scrollIntoViewIfNeeded()
  await look(app, 'edit-credential-details')
  await window.keyboard.press('Escape')

  await openDatabase(window, sandbox.moloni.companies[0]?.name ?? '')
  await window.getByRole('row', { name: /Warehouse sync/ }).click()
  await window.getByRole('button', { name: 'More' }).click()
  await window.getByRole('menuitem', { name: 'Regenerate…' }).click()
  await look(app, 'regenerate')
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Edit', exact: true }).click()
  await look(app, 'edit-locked')
  await window.keyboard.press('Escape')
  await window.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
  await openTab(window, 'Reminders')
  await look(app, 'reminders')
})

test('ten thousand credentials', async ({ userData, launch }) => {
  await prepareLargeVault(userData, password, 10_000)
  const app = await launch()
  await unlockVault(app.window)
  await openDatabase(app.window, 'Nordlys AS')
  await expect(app.window.getByRole('row', { name: /Key 000001/ })).toBeVisible()
  await look(app, 'ten-thousand')

  await app.window.getByRole('row', { name: /Key 000001/ }).click()
  await app.window.keyboard.press('End')
  await expect(app.window.getByRole('row', { name: /Key 010000/ })).toBeVisible()
  expect(await app.window.getByRole('row').count()).toBeLessThan(100)
})
