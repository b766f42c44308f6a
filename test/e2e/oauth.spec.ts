import type { Page } from '@playwright/test'
import { browse } from '../helpers/browse'
import { expect, type RunningApp, test } from './fixtures'
import { listViolations } from './pages/accessibility'
import { compose, response, send } from './pages/tester-page'
import { createVault } from './pages/vault-page'
import { createDatabase, createEnvironment, openTab } from './pages/workspace-page'

test('Momentus: e-mail and password fetch a token, which is used and shown with its end', async ({
  app,
  sandbox,
}) => {
  const { window } = app
  const { momentus, caCertificate } = sandbox
  await createVault(window)
  await createDatabase(window, { provider: 'Momentus Connect', name: 'Harbour' })
  await createEnvironment(window, {
    ...{ name: 'Sandbox', mode: 'test', baseUrl: momentus.baseUrl, caCertificate },
  })
  await createCredential(window, 'OAuth, Enterprise', {
    'E-mail': momentus.oauth.email,
    Password: momentus.oauth.password,
  })
  await expect(tokens(window)).toContainText('Fetched when it is used')
  await tokens(window).getByRole('button', { name: 'Get token' }).click()
  await expect(tokens(window)).toContainText('Connected')
  await expect(tokens(window)).toContainText(/Access token\s*Ends in (59|60) min/)
  await expect(tokens(window)).toContainText(/Refresh token\s*Ends in (29|30) days/)
  await look(app, 'tokens')

  const asked = momentus.tokenRequests.length
  await compose(window, { method: 'GET', url: '/Organizations/', credential: 'Sync' })
  await send(window)
  await expect(response(window)).toContainText('200')
  expect(momentus.tokenRequests).toHaveLength(asked)
  const { authorization = '' } = momentus.received.at(-1)?.headers ?? {}
  expect(authorization).toMatch(/^Bearer \w{64}$/)
  expect(await window.content()).not.toContain(authorization.slice('Bearer '.length))

  await openTab(window, 'Credentials')
  await tokens(window).getByRole('button', { name: 'Refresh' }).click()
  await expect
    .poll(() => momentus.tokenRequests.at(-1))
    .toEqual({ grantType: 'refresh_token', outcome: 'issued' })
})

test('Moloni: a sign-in in the browser, cancelled, refused and granted', async ({ app, sandbox }) => {
  const { electron, window } = app
  const { moloni, caCertificate } = sandbox
  await createVault(window)
  await createDatabase(window, { provider: 'Moloni ON', name: 'Padaria' })
  await createEnvironment(window, {
    ...{ name: 'Sandbox', mode: 'test', baseUrl: moloni.baseUrl, caCertificate },
  })
  await createCredential(window, 'API Client', {
    'API client id': moloni.client.id,
    'Client secret': moloni.client.secret,
  })
  await electron.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void Object.assign(globalThis, { openedPage: url })
  })
  const takeOpenedPage = async (): Promise<string> => {
    const read = () => electron.evaluate(() => String(Reflect.get(globalThis, 'openedPage') ?? ''))
    await expect.poll(read).not.toBe('')
    const url = await read()
    await electron.evaluate(() => Reflect.deleteProperty(globalThis, 'openedPage'))
    return url
  }

  await expect(tokens(window)).toContainText('Sign in to use it')
  await tokens(window).getByRole('button', { name: 'Sign in' }).click()
  await takeOpenedPage()
  await expect(tokens(window).getByRole('status')).toContainText('Waiting for you in the browser')
  await look(app, 'sign-in')
  await tokens(window).getByRole('button', { name: 'Cancel' }).click()
  await expect(tokens(window).getByRole('status')).toBeHidden()

  moloni.signIn(null)
  await tokens(window).getByRole('button', { name: 'Sign in' }).click()
  await browse(await takeOpenedPage(), caCertificate)
  await expect(tokens(window).getByRole('alert')).toContainText('The sign-in was not granted')
  await look(app, 'sign-in-refused')

  moloni.signIn('integrations@latchkey.example')
  await tokens(window).getByRole('button', { name: 'Sign in' }).click()
  expect(await browse(await takeOpenedPage(), caCertificate)).toContain('You can close this window')
  await expect(tokens(window)).toContainText('Connected')
  await expect(tokens(window)).toContainText(/Refresh token\s*Ends in 13 days/)
})

/** Makes a credential called Sync and opens its details. */
async function createCredential(
  window: Page,
  kind: string,
  parts: Readonly<Record<string, string>>,
): Promise<void> {
  await openTab(window, 'Credentials')
  await window.getByRole('button', { name: 'New credential' }).first().click()
  const dialog = window.getByRole('dialog', { name: 'New credential' })
  await dialog.getByLabel('Kind').selectOption(kind)
  await dialog.getByRole('radio', { name: 'Test' }).click()
  for (const [label, value] of Object.entries(parts))
    await dialog.getByLabel(label, { exact: true }).fill(value)
  await expect(dialog.getByLabel('Access token')).toBeHidden()
  await dialog.getByLabel('Title').fill('Sync')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
}

function tokens(window: Page) {
  return window.getByRole('region', { name: 'Tokens' })
}

/** In both themes, for people to look at and against WCAG 2.2 AA. */
async function look({ window }: RunningApp, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await tokens(window).scrollIntoViewIfNeeded()
    await window.screenshot({ path: `test-results/screenshots/${name}-${colorScheme}.png` })
    expect(await listViolations(window), `${name}, ${colorScheme}`).toEqual([])
  }
}
