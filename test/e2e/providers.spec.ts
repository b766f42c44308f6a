import type { Page } from '@playwright/test'
import { writeProvider } from '../../src/renderer/features/providers/provider-text'
import { firstProvider } from '../../src/shared/providers/first-provider'
import { expect, test } from './fixtures'
import { compose, response, send } from './pages/tester-page'
import { createVault } from './pages/vault-page'
import { createDatabase, createEnvironment, openSettings, pasteCredential } from './pages/workspace-page'

const key = 'partner_0123456789abcdefABCDEF'
const partner = writeProvider({ ...firstProvider, id: 'partner', name: 'Partner' }).replace(
  'my_{',
  'partner_{',
)

test('a sixth system works without a line of code', async ({ app, sandbox }) => {
  const { window } = app
  await createVault(window)
  await openSettings(window, 'Providers')
  await window.getByRole('button', { name: 'New provider' }).click()
  const dialog = window.getByRole('dialog', { name: 'New provider' })
  const status = dialog.getByRole('status')

  await write(window, partner.replace('"letter": "M"', '"letter": "Partner"'))
  await expect(status).toHaveText('Line 5, column 15. badge.letter: One capital letter')
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  await write(window, partner)
  await expect(status).toHaveText('Partner can be saved.')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(window.getByRole('list', { name: 'Providers' }).getByText('Yours')).toBeVisible()

  await window.getByRole('button', { name: 'All databases' }).click()
  await createDatabase(window, { provider: 'Partner', name: 'Nordlys AS' })
  const { foreign: server, caCertificate } = sandbox
  await createEnvironment(window, { name: 'Test', mode: 'test', baseUrl: server.origin, caCertificate })
  await pasteCredential(window, { title: 'Partner key', key })
  await compose(window, { method: 'GET', url: '/echo', credential: 'Partner key' })
  await send(window)
  await expect(response(window)).toContainText('200')
  expect(server.received.at(-1)?.headers.authorization).toBe(`Bearer ${key}`)
  await expect(response(window)).not.toContainText(key)

  await openSettings(window, 'Providers')
  await window.getByRole('button', { name: 'Actions for Partner' }).click()
  await window.getByRole('menuitem', { name: 'Remove…' }).click()
  await window.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(window.getByText('Databases belong to Partner')).toBeVisible()
})

/** Replaces what stands in the editor, of which only the lines in sight are in the document. */
async function write(window: Page, text: string): Promise<void> {
  await window.getByRole('textbox', { name: 'Provider as JSON' }).focus()
  await window.keyboard.press('Control+a')
  await window.keyboard.insertText(text)
}
