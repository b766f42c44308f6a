import { expect, test } from './fixtures'
import { look } from './look'
import { compose, guardLine, response, send } from './pages/tester-page'
import { createVault, lockVault, unlockVault } from './pages/vault-page'
import { openDatabase, openSettings } from './pages/workspace-page'

/** Of no account: it only looks like one. */
const key = 'sk_test_1234567890abcdefghijk'

test('from nothing to a key that is filed, in one flow', async ({ app }) => {
  const { window } = app
  await createVault(window)
  await expect(window.getByRole('heading', { name: 'Your vault is ready' })).toBeVisible()
  await look(app, 'welcome')

  await window.getByRole('button', { name: 'Paste a key…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Paste a key' })
  await expect(dialog.getByLabel('Key')).toBeFocused()
  await dialog.getByLabel('Key').fill(`PAYMENTS_KEY="${key}"`)
  await expect(dialog.getByRole('status')).toContainText('Secret key of Moment payments, Test')
  await expect(dialog.getByLabel('Provider')).toHaveValue('moment-payments')
  await expect(dialog.getByRole('radio', { name: 'Test' })).toBeChecked()
  await expect(dialog.getByLabel('Test base URL')).toHaveValue('https://api.momentco.io')
  await look(app, 'paste-key')
  await dialog.getByRole('button', { name: 'Save the key' }).click()
  await expect(dialog).toContainText('Give the database a name')
  await dialog.getByLabel('Name of the database').fill('Acme Shop')
  await window.keyboard.press('Enter')
  await expect(dialog).toBeHidden()

  await expect(window.getByRole('heading', { name: 'Acme Shop' })).toBeVisible()
  await window.getByRole('row', { name: /Secret key, Test/ }).click()
  const details = window.getByRole('region', { name: 'Secret key, Test' })
  await expect(details).toContainText('sk_test_…jk')
  await expect(window.getByText(key)).toBeHidden()
})

test('a key that nobody knows is filed by hand, and so is a database', async ({ app }) => {
  const { window } = app
  await createVault(window)
  await window.getByRole('button', { name: 'Paste a key…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Paste a key' })
  await dialog.getByLabel('Key').fill('a-key-without-a-format')
  await expect(dialog.getByRole('status')).toContainText('Choose whose it is')
  await dialog.getByLabel('Provider').selectOption('Message Systems Momentum')
  await dialog.getByRole('radio', { name: 'Live' }).click()
  await dialog.getByLabel('Live base URL').fill('https://mail.example.com/api/v1')
  await dialog.getByLabel('Name of the database').fill('Mail cluster')
  await dialog.getByRole('button', { name: 'Save the key' }).click()
  await expect(window.getByRole('heading', { name: 'Mail cluster' })).toBeVisible()
  // The window does not go to Live by itself.
  await window.getByRole('button', { name: 'Switch to Live' }).click()
  await expect(window.getByRole('row', { name: /API key, Live/ })).toBeVisible()

  // A second key goes where the first one is.
  await window.keyboard.press('Control+k')
  await window.keyboard.type('paste a key')
  await window.keyboard.press('Enter')
  await dialog.getByLabel('Key').fill('another-key-without-a-format')
  await expect(dialog.getByLabel('Database')).toContainText('Mail cluster')
  await dialog.getByRole('button', { name: 'Next' }).click()
  const form = window.getByRole('dialog', { name: 'New credential' })
  await form.getByLabel('Title').fill('The second')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(window.getByRole('row', { name: /The second/ })).toBeVisible()

  await window.keyboard.press('Control+n')
  const byHand = window.getByRole('dialog', { name: 'New database' })
  await byHand.getByLabel('Name', { exact: true }).fill('Nordlys AS')
  await byHand.getByRole('button', { name: 'Save' }).click()
  await expect(window.getByRole('heading', { name: 'Nordlys AS' })).toBeVisible()
})

test('samples show how it works, with requests that are really sent, and go again', async ({ app }) => {
  const { window } = app
  await createVault(window)
  await window.getByRole('button', { name: 'Add the samples' }).click()
  await expect(window.getByRole('heading', { name: 'Fjord Arkitekter AS (sample)' })).toBeVisible()
  const strip = window.getByRole('complementary', { name: 'Samples' })
  await expect(strip).toContainText('Their keys are made up')

  await compose(window, { method: 'GET', url: '/echo', credential: 'Timesheet sync' })
  await expect(guardLine(window)).toContainText('Will send')
  await send(window)
  await expect(response(window)).toContainText('200')
  await expect(response(window)).toContainText('Timesheet sync')
  await expect(window.getByText('sample-not-a-real-key')).toBeHidden()
  await look(app, 'samples')

  await lockVault(window)
  await unlockVault(window)
  await openDatabase(window, 'Fjord Arkitekter AS (sample)')
  await compose(window, { method: 'GET', url: '/customers', credential: 'Timesheet sync' })
  await send(window)
  await expect(response(window)).toContainText('Solvik Hotell')

  await strip.getByRole('button', { name: 'Remove the samples' }).click()
  await window.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(window.getByRole('heading', { name: 'Your vault is ready' })).toBeVisible()
  await expect(strip).toBeHidden()

  await openSettings(window, 'Vault')
  await window.getByRole('button', { name: 'Add the samples' }).click()
  await expect(strip).toBeVisible()
})
