import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import {
  checkCredential,
  chooseAct,
  markRevoked,
  openDetails,
  openNewCredential,
  saveCredential,
} from './pages/credential-page'
import { compose, guardLine, response, send } from './pages/tester-page'
import { createVault } from './pages/vault-page'
import { createDatabase, createEnvironment, openTab } from './pages/workspace-page'

// Moloni ON is told of in credential-life.spec.ts and oauth.spec.ts, Moment payments in main-job.spec.ts and rotation.spec.ts.

test('Milient Moment: a test key of an API user, from its paste to its end', async ({ app, sandbox }) => {
  const { window } = app
  const { milient, caCertificate } = sandbox
  const { user } = milient.keys.sandbox
  const key = milient.createTestKey({ user, environment: 'Sandbox' })
  await createVault(window)
  await createDatabase(window, { provider: 'Milient Moment', name: 'Nordlys' })
  const baseUrl = `${milient.sandbox.baseUrl}/companies/nordlys`
  await createEnvironment(window, { name: 'Sandbox', mode: 'test', baseUrl, caCertificate })

  const form = await openNewCredential(window)
  await form.getByLabel('Paste a key').fill(key.value)
  await form.getByRole('radio', { name: 'Test' }).click()
  await expect(form.getByText(/expires in 14 days/)).toBeVisible()
  await form.getByLabel('Owner').fill(user)
  for (const check of ['Not a person', 'Active', 'Licensed']) await form.getByLabel(check).check()
  await form.getByLabel('Title').fill('Timesheets')
  await saveCredential(form)

  const details = await openDetails(window, 'Timesheets')
  await expect(details.getByText(user)).toBeVisible()
  await checkCredential(details, 'It works (200)')
  const pair = Buffer.from(`apikey:${key.value}`).toString('base64')
  expect(milient.sandbox.received.at(-1)?.headers.authorization).toBe(`Basic ${pair}`)
  await sendWith(window, 'Timesheets', '/customers')
  await expect(response(window)).toContainText('200')
  await expect(response(window)).not.toContainText(key.value)

  milient.revokeKey(key.value)
  await send(window)
  await expect(response(window)).toContainText('See in Moment whether its user is active')
  await expectDeath(window, 'Timesheets', milient.sandbox)
})

test('Momentus Connect: a token for some endpoints, switched off and on, to its deletion', async ({
  app,
  sandbox,
}) => {
  const { window } = app
  const { momentus, caCertificate } = sandbox
  const token = momentus.createApiToken({ title: 'Website', description: '', edition: 'enterprise' })
  await createVault(window)
  await createDatabase(window, { provider: 'Momentus Connect', name: 'Harbour Hall' })
  const { baseUrl } = momentus
  await createEnvironment(window, { name: 'Sandbox', mode: 'test', baseUrl, caCertificate })

  const form = await openNewCredential(window)
  await form.getByRole('radio', { name: 'Test' }).click()
  await form.getByLabel('API token', { exact: true }).fill(token.apiToken)
  await form.getByLabel('Subscription key', { exact: true }).fill(momentus.subscriptionKey)
  await form.getByLabel('Title').fill('Website')
  await saveCredential(form)
  const details = await openDetails(window, 'Website')
  await checkCredential(details, 'It works (200)')
  expect(momentus.received.at(-1)?.headers).toMatchObject({
    apitoken: token.apiToken,
    'ocp-apim-subscription-key': momentus.subscriptionKey,
  })

  momentus.editEndpoints(token.id, ['GET /Organizations', 'GET /odata/Events'])
  await details.getByRole('button', { name: 'Edit endpoints' }).click()
  const endpoints = window.getByRole('dialog', { name: 'Endpoints of Website' })
  for (const path of ['/Organizations', '/odata/Events'])
    await endpoints.getByRole('button', { name: `Allow GET ${path}`, exact: true }).click()
  await saveCredential(endpoints)
  await sendWith(window, 'Website', '/odata/Events')
  await expect(response(window)).toContainText('200')
  await window.getByRole('textbox', { name: 'URL' }).fill('/Spaces/10')
  await expectRefusal(window, 'may not be used for GET /Spaces/10', momentus)

  await openDetails(window, 'Website')
  await chooseAct(details, 'Deactivate')
  momentus.deactivate(token.id)
  await openTab(window, 'Requests')
  await window.getByRole('textbox', { name: 'URL' }).fill('/odata/Events')
  await expectRefusal(window, 'This key is deactivated.', momentus)
  await openDetails(window, 'Website')
  await chooseAct(details, 'Reactivate')
  await openTab(window, 'Requests')
  await send(window)
  await expect(response(window)).toContainText('Not active')

  momentus.activate(token.id)
  momentus.deleteCredential(token.id)
  await send(window)
  await expect(response(window)).toContainText('401')
  await expectDeath(window, 'Website', momentus)
})

test('Message Systems Momentum: a raw key with grants, shown once, and an installation without keys', async ({
  app,
  sandbox,
}) => {
  const { window } = app
  const { momentum, caCertificate } = sandbox
  const { accountPassword } = momentum
  const key = momentum.createKey({ label: 'Editor', grants: ['View Templates'], accountPassword })
  await createVault(window)
  await createDatabase(window, { provider: 'Message Systems Momentum', name: 'Mail cluster' })
  const { baseUrl } = momentum
  await createEnvironment(window, { name: 'Test', mode: 'test', baseUrl, caCertificate })

  const form = await openNewCredential(window)
  await form.getByLabel('Paste a key').fill(key.value)
  await form.getByRole('radio', { name: 'Test' }).click()
  await expect(form.getByLabel('Write-only')).toBeChecked()
  await form.getByLabel('Title').fill('Editor')
  await saveCredential(form)
  const details = await openDetails(window, 'Editor')
  await expect(details.getByRole('button', { name: /Reveal|Copy/ })).toHaveCount(0)
  await checkCredential(details, 'It works (200)')
  expect(momentum.received.at(-1)?.headers.authorization).toBe(key.value)

  await sendWith(window, 'Editor', '/transmissions')
  await expect(response(window)).toContainText('lacks the grant')
  await openDetails(window, 'Editor')
  await details.getByRole('button', { name: 'Edit grants' }).click()
  const grants = window.getByRole('dialog', { name: 'Grants of Editor' })
  await grants.getByRole('switch', { name: 'Its grants are known' }).click()
  await grants.getByRole('checkbox', { name: 'View Templates', exact: true }).check()
  await saveCredential(grants)
  await openTab(window, 'Requests')
  await expectRefusal(window, 'None of the grants of this key permits GET /transmissions', momentum)

  await window.getByRole('textbox', { name: 'URL' }).fill('/templates')
  momentum.deleteKey(key.id)
  await send(window)
  await expect(response(window)).toContainText('does not know this key')
  await expectDeath(window, 'Editor', momentum)

  await createDatabase(window, { provider: 'Message Systems Momentum', name: 'Open cluster' })
  const open = { name: 'Test', mode: 'test', baseUrl: momentum.open.baseUrl, caCertificate } as const
  await createEnvironment(window, open)
  await compose(window, { method: 'GET', url: '/templates', credential: 'None' })
  await send(window)
  await expect(response(window)).toContainText('200')
  expect(momentum.open.received.at(-1)?.headers).not.toHaveProperty('authorization')
})

interface Server {
  readonly received: readonly unknown[]
}

async function sendWith(window: Page, credential: string, url: string): Promise<void> {
  await compose(window, { method: 'GET', url, credential })
  await send(window)
}

/** What the guard refuses is said while it is typed, and nothing arrives when it is sent all the same. */
async function expectRefusal(window: Page, reason: string, server: Server): Promise<void> {
  await expect(guardLine(window)).toContainText(reason)
  const received = server.received.length
  await send(window)
  await expect(response(window)).toContainText('Nothing has been sent')
  expect(server.received.length).toBe(received)
}

/** The check proves that the provider takes it no more; once that is noted, it leaves no more. */
async function expectDeath(window: Page, title: string, server: Server): Promise<void> {
  const details = await openDetails(window, title)
  await checkCredential(details, 'Refused:')
  await markRevoked(details)
  await openTab(window, 'Requests')
  await expectRefusal(window, 'revoked', server)
}
