import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './fixtures'
import { look } from './look'
import { createVault, lockVault, unlockVault } from './pages/vault-page'
import { createDatabase, createEnvironment, openDatabase, pasteCredential } from './pages/workspace-page'

test('a key is rotated from the paste of the new one to the proven death of the old one', async ({
  app,
  sandbox,
}) => {
  const { window } = app
  const { payments, caCertificate } = sandbox
  const old = payments.createKey().value
  const fresh = payments.createKey().value
  await createVault(window)
  await createDatabase(window, { provider: 'Moment payments', name: 'Acme Shop' })
  await createEnvironment(window, { name: 'Test', mode: 'test', baseUrl: payments.baseUrl, caCertificate })
  await pasteCredential(window, { title: 'Shop key', key: old })

  await window.getByRole('row', { name: /Shop key/ }).click()
  await window.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(window.getByRole('status').filter({ hasText: 'It works (200)' })).toBeVisible()

  const dialog = await openRotation(window)
  await dialog.getByLabel('New key').fill(old)
  await dialog.getByRole('button', { name: 'Store new key' }).click()
  await expect(dialog.getByText('This is the value that it has already.')).toBeVisible()
  await dialog.getByLabel('New key').fill(fresh)
  await dialog.getByRole('button', { name: 'Store new key' }).click()
  await expect(dialog.locator('[aria-current=step]')).toContainText('Verify')
  await look(app, 'rotation-verify')

  // It waits where it is, over a lock too, and the old key is in use.
  await dialog.getByRole('button', { name: 'Later' }).click()
  await lockVault(window)
  await unlockVault(window)
  await openDatabase(window, 'Acme Shop')
  await window.getByRole('row', { name: /Shop key/ }).click()
  await expect(window.getByText('New, not in use')).toBeVisible()
  await window.getByRole('button', { name: 'Continue…' }).click()
  await dialog.getByRole('button', { name: 'Verify', exact: true }).click()
  await expect(dialog.getByText('The new key works')).toBeVisible()
  expect(payments.received.at(-1)?.headers.authorization).toBe(`Bearer ${fresh}`)
  await dialog.getByRole('button', { name: 'Switch to new key' }).click()

  await dialog.getByRole('button', { name: 'Check the old key' }).click()
  await expect(dialog.getByText('The old key still works (200)')).toBeVisible()
  await look(app, 'rotation-prove')
  payments.revokeKey(old)
  const before = payments.received.length
  await dialog.getByRole('button', { name: 'Check the old key' }).click()
  await expect(dialog.getByText('The old key is refused: Forbidden (403)')).toBeVisible()
  const sent = payments.received.slice(before).map(({ headers }) => headers.authorization)
  expect(sent).toEqual([`Bearer ${old}`, `Bearer ${fresh}`])
  await dialog.getByRole('button', { name: 'Done' }).click()

  const versions = window.getByRole('region', { name: 'Versions' })
  await expect(versions.getByRole('listitem').filter({ hasText: 'Current' })).toHaveCount(1)
  await expect(versions.getByRole('listitem').filter({ hasText: 'Revoked' })).toHaveCount(1)
  await look(app, 'rotation-drawer')
})

async function openRotation(window: Page): Promise<Locator> {
  await window.getByRole('button', { name: 'More' }).click()
  await window.getByRole('menuitem', { name: 'Rotate…' }).click()
  return window.getByRole('dialog', { name: 'Rotate Shop key' })
}
