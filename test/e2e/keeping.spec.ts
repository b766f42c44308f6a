import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures'
import { createVault, lockVault, password, unlockVault } from './pages/vault-page'
import { createDatabase } from './pages/workspace-page'

test('a vault is backed up by itself, and a backup brings back what was there', async ({ app, userData }) => {
  const { window } = app
  await createVault(window)
  await createDatabase(window, { provider: 'Moment payments', name: 'Acme Shop' })
  await lockVault(window)
  await unlockVault(window)
  const backups = () => readdir(join(userData, 'vault.backups')).catch(() => [])
  await expect.poll(backups).toEqual([expect.stringMatching(/ daily\.latchkey-backup$/)])

  await createDatabase(window, { provider: 'Moment payments', name: 'Later' })
  const [name] = await backups()
  const given = { path: join(userData, 'vault.backups', name ?? ''), password }
  const preview = await window.evaluate((input) => globalThis.latchkey.previewBackup(input), given)
  expect(preview).toMatchObject({ ok: true, value: { databases: 1, credentials: 0 } })
  const restored = await window
    .evaluate((input) => globalThis.latchkey.restoreBackup(input), given)
    .catch(() => 'reloaded')
  expect([{ ok: true }, 'reloaded']).toContainEqual(restored)
  await expect(window.getByText('The backup is restored')).toBeVisible()

  await unlockVault(window)
  await expect(window.getByText('Acme Shop').first()).toBeVisible()
  await expect(window.getByText('Later')).toHaveCount(0)
  expect((await backups()).filter((entry) => entry.includes('before-restore'))).toHaveLength(1)
})
