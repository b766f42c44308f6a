import { join } from 'node:path'
import { hashesOf } from '../helpers/files'
import { expect, test } from './fixtures'
import { lockVault, password, unlockVault } from './pages/vault-page'
import { openDatabase } from './pages/workspace-page'
import { prepareDamagedVault } from './prepared-vaults'

test('a damaged vault opens read-only, is left as it is, and leads to its newest good backup', async ({
  launch,
  userData,
}) => {
  await prepareDamagedVault(userData, password)
  const before = await hashesOf(join(userData, 'vault'))
  const { window } = await launch()
  await unlockVault(window)
  const banner = window.getByRole('alert').filter({ hasText: 'The vault is open read-only.' })
  await expect(banner).toContainText('The newest good backup is of')
  await expect(window.getByText('Open read-only, locks after')).toBeVisible()

  await openDatabase(window, 'Acme Shop')
  await window.getByRole('row', { name: /Shop key/ }).click()
  await window.getByRole('button', { name: 'Reveal' }).click()
  await expect(window.getByText('sk_test_0123456789abcdefghij')).toBeVisible()

  await window.getByRole('button', { name: 'New database' }).first().click()
  const dialog = window.getByRole('dialog', { name: 'New database' })
  await dialog.getByLabel('Name').fill('Nordlys AS')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toContainText('nothing is written to it')
  await window.keyboard.press('Escape')
  await lockVault(window)
  expect(await hashesOf(join(userData, 'vault'))).toEqual(before)

  await unlockVault(window)
  await window.getByRole('button', { name: 'See the backups' }).click()
  await window.getByRole('button', { name: /^Restore the backup of/ }).click()
  await window.getByLabel('Master password of the backup').fill(password)
  await window.getByRole('button', { name: 'Look inside' }).click()
  await window.getByRole('button', { name: 'Replace the vault' }).click()
  await unlockVault(window)
  await expect(window.getByText('Acme Shop').first()).toBeVisible()
  await expect(window.getByText('Unlocked, locks after')).toBeVisible()
  await expect(banner).toHaveCount(0)
})
