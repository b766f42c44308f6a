import { expect, type Page } from '@playwright/test'
import { test } from './fixtures'
import {
  chooseAct,
  markRevoked,
  openDetails,
  openNewCredential,
  saveCredential,
} from './pages/credential-page'
import { guardLine, response, send } from './pages/tester-page'
import { createVault } from './pages/vault-page'
import { createDatabase, createEnvironment, openTab } from './pages/workspace-page'

test('a Moloni key from its first paste to the trash', async ({ app, sandbox }) => {
  const { window } = app
  const { moloni } = sandbox
  const key = moloni.createKey({ name: 'Nightly report', user: 'integrations@latchkey.example' })

  await createVault(window)
  await createDatabase(window, { provider: 'Moloni ON', name: 'Casa Verde' })
  const { baseUrl } = moloni
  await createEnvironment(window, {
    name: 'Test',
    mode: 'test',
    baseUrl,
    caCertificate: sandbox.caCertificate,
  })

  const form = await openNewCredential(window)
  await form.getByLabel('Paste a key').fill(key.value)
  await expect(form.getByLabel('Write-only')).toBeChecked()
  await expect(form.getByText(/^It expires in 365 days/)).toBeVisible()
  await form.getByLabel('Title').fill('Nightly report')
  await saveCredential(form)

  const details = await openDetails(window, 'Nightly report')
  await expect(details.getByText('Active', { exact: true })).toBeVisible()
  await expect(details.getByText('Write-only: used, never shown')).toBeVisible()
  await expect(details.getByRole('button', { name: /Reveal|Copy/ })).toHaveCount(0)
  await details.getByRole('button', { name: 'Use in request' }).click()
  await window.getByRole('button', { name: 'Try “Who am I”' }).click()
  await expectAnswer(window, '200')

  await openTab(window, 'Credentials')
  await details.getByRole('button', { name: 'Edit', exact: true }).click()
  const edit = window.getByRole('dialog', { name: 'Edit Nightly report' })
  await expect(edit.getByText('choose Regenerate to change it')).toBeVisible()
  await expect(edit.getByLabel('Token', { exact: true })).toBeDisabled()
  await expect(edit.getByLabel('Write-only')).toBeDisabled()
  await edit.getByText('Owner, tags, cost and notes').click()
  await edit.getByLabel('Owner').fill('apiuser@casaverde.example')
  await edit.getByLabel('Not a person').check()
  await edit.getByLabel('Tags', { exact: true }).fill('reports')
  await edit.getByLabel('Tags', { exact: true }).press('Enter')
  await edit.getByRole('button', { name: 'No end' }).click()
  await saveCredential(edit)
  await expect(details.getByText('apiuser@casaverde.example')).toBeVisible()
  await expect(details.getByText('No end')).toBeVisible()

  await chooseAct(details, 'Deactivate')
  await expect(details.getByText('Deactivated', { exact: true })).toBeVisible()
  await expect(details.getByRole('button', { name: 'Use in request' })).toBeDisabled()
  const received = moloni.received.length
  await openTab(window, 'Requests')
  await expect(guardLine(window)).toContainText('This key is deactivated.')
  await send(window)
  await expect(response(window)).toContainText('Nothing has been sent')
  expect(moloni.received.length).toBe(received)

  await openTab(window, 'Credentials')
  await chooseAct(details, 'Reactivate')
  await expect(details.getByText('Active', { exact: true })).toBeVisible()

  const other = moloni.createKey({ name: 'Another', user: 'integrations@latchkey.example' })
  const regenerated = moloni.regenerateKey(key.id)
  await chooseAct(details, 'Regenerate…')
  const regenerate = window.getByRole('dialog', { name: 'Regenerate Nightly report' })
  await regenerate.getByLabel('New token').fill(other.value)
  await regenerate.getByRole('button', { name: 'Regenerate' }).click()
  await expect(regenerate.getByText(`This is the key apik:${other.id.slice(0, 8)}…`)).toBeVisible()
  await regenerate.getByLabel('New token').fill(regenerated.value)
  await regenerate.getByRole('button', { name: 'Regenerate' }).click()
  await expect(regenerate).toBeHidden()
  await expect(details.getByRole('listitem').filter({ hasText: 'Revoked' })).toBeVisible()
  await expectAnswer(window, '200')
  expect(moloni.received.at(-1)?.headers.authorization).toBe(`Bearer ${regenerated.value}`)

  moloni.revokeKey(key.id)
  await expectAnswer(window, '401')
  await openTab(window, 'Credentials')
  await markRevoked(details)

  await chooseAct(details, 'Delete…')
  await window.getByRole('alertdialog').getByRole('button', { name: 'Yes, Delete' }).click()
  await expect(details).toBeHidden()
  await window.getByRole('navigation').getByRole('button', { name: 'Trash' }).click()
  await expect(window.getByRole('row', { name: /Nightly report/ })).toBeVisible()
})

test('of a Momentus credential only title and description change', async ({ app }) => {
  const { window } = app
  await createVault(window)
  await createDatabase(window, { provider: 'Momentus Connect', name: 'Expo Centre' })
  const form = await openNewCredential(window)
  await form.getByLabel('API token', { exact: true }).fill('token-of-the-expo-centre')
  await form.getByLabel('Subscription key', { exact: true }).fill('subscription-of-the-expo-centre')
  await form.getByLabel('Title').fill('Events')
  await saveCredential(form)

  const details = await openDetails(window, 'Events')
  await details.getByRole('button', { name: 'Edit', exact: true }).click()
  const edit = window.getByRole('dialog', { name: 'Edit Events' })
  await expect(edit.getByText('only title and description change')).toBeVisible()
  for (const label of ['API token', 'Subscription key', 'Expires'])
    await expect(edit.getByLabel(label, { exact: true })).toBeDisabled()
  await expect(edit.getByRole('radio', { name: 'Live' })).toBeDisabled()
  await edit.getByLabel('Title').fill('Events for the website')
  await edit.getByLabel('Description').fill('Shared with the agency')
  await saveCredential(edit)
  await expect(window.getByRole('row', { name: /Events for the website/ })).toBeVisible()
})

test('the view of a mode says which of its keys are missing', async ({ app, sandbox }) => {
  const { window } = app
  const { keys } = sandbox.payments
  await createVault(window)
  await createDatabase(window, { provider: 'Moment payments', name: 'Acme Shop' })
  const form = await openNewCredential(window)
  await form.getByLabel('Paste a key').fill(keys.testSecret.value)
  await saveCredential(form)
  const missing = window.getByRole('list', { name: 'Missing in Test' })
  await expect(missing).toHaveText(/Public key, Test is missing/)

  await missing.getByRole('button', { name: 'Paste it: Public key, Test' }).click()
  await expect(form.getByLabel('Kind')).toHaveValue('public-key')
  await form.getByLabel('Key', { exact: true }).fill(keys.livePublic.value)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('By its format this is a Live key. Save it for Live.')).toBeVisible()
  await form.getByLabel('Key', { exact: true }).fill(keys.testPublic.value)
  await saveCredential(form)
  await expect(missing).toBeHidden()
})

test('a credential that is about to expire is told of, and a click opens it', async ({ app }) => {
  const { window, electron } = app
  await electron.evaluate(({ Notification }) => {
    const asked: Electron.Notification[] = []
    Object.assign(globalThis, { asked })
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      asked.push(this)
    }
  })
  await createVault(window)
  await createDatabase(window, { provider: 'Moment payments', name: 'Acme Shop' })
  const form = await openNewCredential(window)
  await form.getByLabel('Paste a key').fill('sk_test_0123456789abcdefghij')
  await form.getByLabel('Title').fill('Shop key')
  await form.getByLabel('Expires', { exact: true }).fill(dateInDays(7))
  await saveCredential(form)
  await expect(window.getByRole('row', { name: /Shop key/ })).toContainText('Expires soon')

  await window.getByRole('button', { name: 'Lock', exact: true }).click()
  await window.getByLabel('Master password', { exact: true }).fill('correct horse battery staple')
  await window.getByRole('button', { name: 'Unlock', exact: true }).click()
  const listAsked = () =>
    electron.evaluate(() => {
      const { asked } = globalThis as unknown as { asked: Electron.Notification[] }
      return asked.map(({ title, body }) => ({ title, body }))
    })
  await expect.poll(listAsked).toEqual([{ title: 'Shop key expires in 7 days', body: 'Acme Shop, Test' }])

  await electron.evaluate(() => {
    const { asked } = globalThis as unknown as { asked: Electron.Notification[] }
    asked[0]?.emit('click')
  })
  await expect(window.getByRole('region', { name: 'Shop key' })).toBeVisible()
})

async function expectAnswer(window: Page, status: string): Promise<void> {
  await openTab(window, 'Requests')
  await send(window)
  await expect(response(window)).toContainText(status)
}

/** As a date field wants it, by the calendar of this computer. */
function dateInDays(days: number): string {
  const date = new Date()
  date.setDate(date.getDate() + days)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
