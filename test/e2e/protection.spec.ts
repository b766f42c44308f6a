import { expect, test } from './fixtures'
import { createVault, lockVault, password, unlockVault } from './pages/vault-page'
import {
  changeMode,
  createDatabase,
  createEnvironment,
  openDatabase,
  openSettings,
  openTab,
  pasteCredential,
} from './pages/workspace-page'
import { prepareLargeVault } from './prepared-vaults'

test('a Live secret is shown only after the password was asked again', async ({ app, sandbox }) => {
  const { window } = app
  const { keys, baseUrl } = sandbox.payments
  const live = keys.liveSecret.value
  await createVault(window)
  await createDatabase(window, { provider: 'Moment payments', name: 'Acme Shop' })
  await createEnvironment(window, {
    name: 'Live',
    mode: 'live',
    baseUrl,
    caCertificate: sandbox.caCertificate,
  })
  await changeMode(window, 'live')
  await pasteCredential(window, { title: 'Live key', key: live })
  // Whoever made the vault a moment ago is known; whoever unlocked it is asked.
  await lockVault(window)
  await unlockVault(window)

  await openDatabase(window, 'Acme Shop')
  await changeMode(window, 'live')
  await openTab(window, 'Credentials')
  await window.getByRole('row', { name: /Live key/ }).click()
  await window.getByRole('button', { name: 'Reveal' }).click()
  const question = window.getByRole('dialog', { name: 'Confirm that it is you' })
  await question.getByLabel('Master password').fill('not the password')
  await question.getByRole('button', { name: 'Confirm' }).click()
  await expect(question).toContainText('This is not the password of this vault.')
  await expect(window.getByText(live)).toBeHidden()

  await question.getByLabel('Master password').fill(password)
  await question.getByRole('button', { name: 'Confirm' }).click()
  await expect(question).toBeHidden()
  await expect(window.getByText(live)).toBeVisible()
})

test('a recovery code opens the vault when the password is forgotten', async ({ app }) => {
  const { window } = app
  await createVault(window)
  await window.getByRole('button', { name: 'Save your recovery code' }).click()
  const kit = window.getByRole('dialog')
  const code = /(?:[0-9A-Z]{4}[-\s]*){9}/.exec((await kit.textContent()) ?? '')?.[0] ?? ''
  expect(code).not.toBe('')
  await window.keyboard.press('Escape')
  await lockVault(window)

  await window.getByRole('button', { name: /Forgot the password/ }).click()
  await window.getByLabel('Recovery code').fill(code.toLowerCase())
  await window.getByLabel('New master password', { exact: true }).fill('another long password')
  await window.getByLabel('Repeat new master password').fill('another long password')
  await window.getByRole('button', { name: 'Open and set the password' }).click()
  await expect(window.getByRole('button', { name: 'Lock', exact: true })).toBeVisible()
  await lockVault(window)
  await unlockVault(window, 'another long password')
})

test('a rotation of the vault key says what goes on, and can be given up', async ({ userData, launch }) => {
  await prepareLargeVault(userData, password, 20_000)
  const { window } = await launch()
  await unlockVault(window)
  await openSettings(window, 'Security')
  await window.getByRole('button', { name: 'Rotate vault key…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Rotate the vault key' })
  const rotate = async () => {
    await dialog.getByLabel('Master password').fill(password)
    await dialog.getByRole('button', { name: 'Rotate vault key' }).click()
    await expect(dialog.getByRole('status')).toContainText(/Step \d of 6/)
  }

  await rotate()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(window.getByText('The vault keeps its key')).toBeVisible()
  await window.getByRole('button', { name: 'Rotate vault key…' }).click()
  await rotate()
  await expect(window.getByText('The vault has a new key')).toBeVisible({ timeout: 40_000 })
  await lockVault(window)
  await unlockVault(window)
})
