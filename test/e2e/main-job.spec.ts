import { expect, test } from './fixtures'
import { compose, guardLine, response, send } from './pages/tester-page'
import { createVault, lockVault, tryToUnlock, unlockVault } from './pages/vault-page'
import {
  changeMode,
  createDatabase,
  createEnvironment,
  openDatabase,
  openTab,
  pasteCredential,
} from './pages/workspace-page'

test('from an empty profile to a request with a stored key, and back after a lock', async ({
  app,
  sandbox,
}) => {
  const { window } = app
  const { baseUrl, keys } = sandbox.payments

  await createVault(window)
  await createDatabase(window, { provider: 'Moment payments', name: 'Acme Shop' })
  const { caCertificate } = sandbox
  await createEnvironment(window, { name: 'Test', mode: 'test', baseUrl, caCertificate })
  await createEnvironment(window, { name: 'Live', mode: 'live', baseUrl, caCertificate })
  await pasteCredential(window, { title: 'Shop key', key: keys.testSecret.value })

  await compose(window, { method: 'GET', url: '/echo', credential: 'Shop key' })
  await expect(guardLine(window)).toContainText('Will send')
  await send(window)
  await expect(response(window)).toContainText('200')
  expect(sandbox.payments.received.at(-1)?.headers.authorization).toBe(`Bearer ${keys.testSecret.value}`)

  await changeMode(window, 'live')
  await expect(guardLine(window)).toContainText('This is a Test key and the environment is Live.')
  const received = sandbox.payments.received.length
  await send(window)
  await expect(response(window)).toContainText('Nothing has been sent')
  expect(sandbox.payments.received.length).toBe(received)

  await lockVault(window)
  await tryToUnlock(window, 'not the password')
  await expect(
    window
      .getByText(/password/i)
      .filter({ hasText: /wrong|not/i })
      .first(),
  ).toBeVisible()
  await unlockVault(window)

  await openDatabase(window, 'Acme Shop')
  await expect(window.getByRole('row', { name: /Shop key/ })).toBeVisible()
  await openTab(window, 'History')
  await expect(window.getByText('/echo').first()).toBeVisible()
})
